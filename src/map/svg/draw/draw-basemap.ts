import { geoIdentity, geoPath } from 'd3-geo';
import type { Basemap, BasemapShape, BasemapShapes } from '../../basemap/basemap-shapes.ts';
import {
  type BasemapLayer,
  basemapLayersOf,
  besideWidth,
  type FillLayer,
  type LineLayer,
} from '../../style/layers.ts';
import type { Palette } from '../../style/palette.ts';
import { valueAt } from '../../style/steps.ts';
import { type Frame, planeOf } from '../projection.ts';
import { PathBuilder } from './path-builder.ts';
import { dashes, dashUnit } from './scaled.ts';
import { node, type SvgAttrs, type SvgNode } from './svg-node.ts';

/** Pixels round the frame that are drawn too: a line's half and the edge of what is cut. */
const MARGIN = 8;

/**
 * The sea and the layers of `layers.ts`, as MapLibre draws them, bottom to top.
 *
 * @param countries ISO 3166-1 alpha-2 codes of the countries that the story is about
 * @param least points nearer to one another than this are left out, pixels
 */
export function drawBasemap(
  { world, region, near: from }: Basemap,
  frame: Frame,
  palette: Palette,
  countries: readonly string[],
  least = 0.4,
): SvgNode[] {
  const { width, height, zoom } = frame;
  const { size, y0 } = planeOf(frame);
  // Where the map ends north and south.
  const [top, bottom] = [Math.max(0, -y0 * size), Math.min(height, (1 - y0) * size)].map(
    Math.round,
  ) as [number, number];
  const near = region !== null && zoom >= from;
  const storyCountries = new Set(countries);
  const draw = (layer: BasemapLayer, shapes: BasemapShapes, attrs: SvgAttrs, story?: boolean) => {
    const { kinds } = layer;
    const d = pathOf(
      shapes,
      frame,
      least,
      ({ kind, country }) =>
        kinds.includes(kind) && (story === undefined || storyCountries.has(country) === story),
    );
    return d ? [node('path', { d, ...attrs })] : [];
  };
  const layersOf = (source: 'world' | 'region', shapes: BasemapShapes) => {
    const layers = basemapLayersOf(source, from).filter(
      ({ minzoom = 0, maxzoom = 24 }) => minzoom <= zoom && zoom < maxzoom,
    );
    return layers.flatMap((layer) => {
      if (layer.type === 'line') {
        if (layer.beside) return [];
        // What lies beside a line is a wider line under it.
        const under = layers.filter((other) => other.type === 'line' && other.beside === layer.id);
        return [
          ...under.flatMap((other) =>
            draw(other, shapes, besideAttrs(other as LineLayer, palette, zoom)),
          ),
          ...draw(layer, shapes, lineAttrs(layer, palette, zoom)),
        ];
      }
      const { storyColor } = layer;
      if (!storyColor) return draw(layer, shapes, fillAttrs(layer, palette));
      const story = fillAttrs({ ...layer, color: storyColor }, palette);
      return [
        ...draw(layer, shapes, fillAttrs(layer, palette), false),
        ...draw(layer, shapes, story, true),
      ];
    });
  };
  return [
    ...(top > 0 || bottom < height ? [node('rect', { width, height, fill: palette.paper })] : []),
    node('rect', { y: top || undefined, width, height: bottom - top, fill: palette.sea }),
    ...layersOf('world', near ? world.filter((piece) => !piece.near) : world),
    ...(near ? layersOf('region', region) : []),
  ];
}

/** Pixels, of the line round a fill. */
const OUTLINE = 0.6;

function fillAttrs({ color, outline, antialias }: FillLayer, palette: Palette): SvgAttrs {
  return {
    fill: palette[color],
    ...(outline && { stroke: palette[outline], 'stroke-width': OUTLINE }),
    ...(antialias === false && { 'shape-rendering': 'crispEdges' }),
  };
}

function lineAttrs(
  { color, width, dash, cap }: LineLayer,
  palette: Palette,
  zoom: number,
): SvgAttrs {
  const pixels = (at: number) => valueAt(width, at);
  return {
    fill: 'none',
    stroke: palette[color],
    'stroke-width': Math.round(100 * pixels(zoom)) / 100,
    'stroke-linejoin': 'round',
    'stroke-linecap': cap,
    ...(dash && { 'stroke-dasharray': dashes(dash, dashUnit(zoom, pixels)) }),
  };
}

function besideAttrs(layer: LineLayer, palette: Palette, zoom: number): SvgAttrs {
  const wide = valueAt(besideWidth(layer), zoom) + 2 * valueAt(layer.width, zoom);
  return lineAttrs({ ...layer, width: [[0, wide]] }, palette, zoom);
}

/** All pieces of one kind in a frame as the `d` of a path, cut a little outside of the frame. */
function pathOf(
  shapes: BasemapShapes,
  frame: Frame,
  least: number,
  wanted: (piece: BasemapShape) => boolean,
): string {
  const { width, height } = frame;
  const { size, x0, y0 } = planeOf(frame);
  const margin = MARGIN / size;
  const [x1, y1] = [x0 + width / size, y0 + height / size];
  const pen = new PathBuilder(least);
  // The world repeats itself east and west.
  for (let turn = Math.floor(x0 - margin); turn <= Math.floor(x1 + margin); turn += 1) {
    const projection = geoIdentity()
      .scale(size)
      .translate([(turn - x0) * size, -y0 * size])
      .clipExtent([
        [-MARGIN, -MARGIN],
        [width + MARGIN, height + MARGIN],
      ]);
    const draw = geoPath(projection, pen as unknown as CanvasRenderingContext2D);
    for (const piece of shapes) {
      if (piece.north > y1 + margin || piece.south < y0 - margin) continue;
      if (piece.west + turn > x1 + margin || piece.east + turn < x0 - margin) continue;
      if (wanted(piece)) draw(piece.shape);
    }
  }
  return pen.d;
}
