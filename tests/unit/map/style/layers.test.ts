import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBasemap } from '../../../../src/map/basemap/basemap-shapes.ts';
import { basemapStyle } from '../../../../src/map/maplibre/layers/basemap-style.ts';
import { routeLayers } from '../../../../src/map/maplibre/layers/route-layers.ts';
import { LABEL_LAYERS } from '../../../../src/map/style/labels.ts';
import { BASEMAP_LAYERS, basemapLayersOf, ROUTE_LINES } from '../../../../src/map/style/layers.ts';
import { PALETTES, type Palette } from '../../../../src/map/style/palette.ts';
import { plus, valueAt } from '../../../../src/map/style/steps.ts';
import { drawBasemap } from '../../../../src/map/svg/draw/draw-basemap.ts';

/** A palette in which each colour is its own name: says which token draws what. */
const names = Object.fromEntries(
  Object.keys(PALETTES.light).map((key) => [key, key]),
) as unknown as Palette;

const square = [
  [9.99, 29.99],
  [10.01, 29.99],
  [10.01, 30.01],
  [9.99, 30.01],
  [9.99, 29.99],
];

describe('the table of layers', () => {
  const style = basemapStyle({ palette: names, countries: ['AA'], near: 8 });

  for (const source of ['world', 'region'] as const) {
    for (const layer of basemapLayersOf(source, 8)) {
      const { id, kinds, color, minzoom = 3 } = layer;
      it(`draws ${id} of the ${source} in both renderers`, () => {
        const made = style.layers.find((each) => each.id === `${source}-${id}`);
        expect(JSON.stringify(made)).toContain(`"${color}"`);
        expect(made).toHaveProperty('source', source);
        const geometry =
          layer.type === 'fill'
            ? { type: 'Polygon', coordinates: [square] }
            : { type: 'LineString', coordinates: square };
        const feature = { type: 'Feature', properties: { k: kinds[0] }, geometry };
        const shapes = readBasemap({ type: 'FeatureCollection', features: [feature] });
        const frame = { width: 400, height: 400, center: [10, 30] as const, zoom: minzoom };
        const files =
          source === 'world'
            ? { world: shapes, region: null, near: 8 }
            : { world: [], region: shapes, near: 8 };
        const drawn = drawBasemap(files, frame, names, []).slice(1);
        expect(
          drawn.map(({ attrs }) => attrs[layer.type === 'fill' ? 'fill' : 'stroke']),
        ).toContain(color);
      });
    }
  }

  it('has each layer once, and the region’s over the world’s', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const world = ids.findLastIndex((id) => id.startsWith('world-'));
    expect(world).toBeLessThan(ids.findIndex((id) => id.startsWith('region-')));
    expect(BASEMAP_LAYERS.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('draws names and route in its order', () => {
    const symbols = style.layers.filter(({ type }) => type === 'symbol').map(({ id }) => id);
    expect(symbols).toEqual(LABEL_LAYERS.map(({ id }) => id));
    const route = routeLayers(names).map(({ id }) => id);
    expect(route.slice(1)).toEqual(ROUTE_LINES.map(({ id }) => id));
  });
});

describe('steps', () => {
  const steps = [
    [3, 10],
    [7, 20],
    [9, 14],
  ] as const;

  it('hold their values, go straight between them, and are flat outside', () => {
    for (const [zoom, value] of steps) expect(valueAt(steps, zoom)).toBe(value);
    expect(valueAt(steps, 5)).toBe(15);
    expect(valueAt(steps, 0)).toBe(10);
    expect(valueAt(steps, 20)).toBe(14);
    expect(valueAt([[0, 4]], 11)).toBe(4);
  });

  it('grow by the same at each zoom level', () => {
    expect(valueAt(plus(steps, 2), 5)).toBe(17);
  });

  it('never leave the range of their values', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 30, noNaN: true }), (zoom) => {
        expect(valueAt(steps, zoom)).toBeGreaterThanOrEqual(10);
        expect(valueAt(steps, zoom)).toBeLessThanOrEqual(20);
      }),
    );
  });
});
