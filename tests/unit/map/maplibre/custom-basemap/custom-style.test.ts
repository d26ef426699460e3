import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import {
  adaptStyle,
  CUSTOM_PREFIX,
  resolveUrl,
} from '../../../../../src/map/maplibre/custom-basemap/custom-style.ts';
import {
  pmtilesLayers,
  pmtilesStyle,
} from '../../../../../src/map/maplibre/custom-basemap/pmtiles-style.ts';
import { type MapTheme, PALETTES } from '../../../../../src/map/style/palette.ts';
import { style, tileJson } from '../../../../fixtures/served/tiles.ts';

const ADDRESS = 'https://tiles.example.org/maps/style.json';

describe('a foreign style', () => {
  const sound = style() as Record<string, unknown>;

  it.each([
    ['nothing', null],
    ['text', 'style'],
    ['a list', []],
    ['another version', { ...sound, version: 7 }],
    ['a style without sources', { ...sound, sources: undefined }],
    ['a style whose sources are a list', { ...sound, sources: [] }],
    ['a style without layers', { ...sound, layers: undefined }],
    ['a style whose layers are no objects', { ...sound, layers: ['land'] }],
    ['a TileJSON', tileJson('https://tiles.example.org/')],
  ])('is not %s', (_, file) => {
    expect(() => adaptStyle(file, ADDRESS)).toThrow();
  });

  it('has ids that nothing of the site’s has', () => {
    const made = adaptStyle(sound, ADDRESS);
    expect(Object.keys(made.sources)).toEqual([`${CUSTOM_PREFIX}land`]);
    expect(made.layers.map(({ id }) => id)).toEqual(
      ['sea', 'land', 'route-done'].map((id) => CUSTOM_PREFIX + id),
    );
    expect(made.layers.map((layer) => 'source' in layer && layer.source)).toEqual([
      false,
      'custom:land',
      'custom:land',
    ]);
    expect(validateStyleMin(made)).toEqual([]);
  });

  it('has no camera, projection or terrain of its own', () => {
    const file = { ...sound, pitch: 60, bearing: 90, projection: { type: 'globe' }, terrain: {} };
    const keys = Object.keys(adaptStyle(file, ADDRESS)).sort();
    expect(keys).toEqual(['layers', 'sources', 'version']);
  });

  it('has absolute addresses, and templates that are templates still', () => {
    const made = adaptStyle(
      {
        ...sound,
        glyphs: '../fonts/{fontstack}/{range}.pbf',
        sprite: 'sprite',
        sources: {
          a: { type: 'vector', tiles: ['/t/{z}/{x}/{y}.pbf'] },
          b: { type: 'geojson', data: 'land.json' },
          c: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
          d: { type: 'vector', url: 'pmtiles://area.pmtiles' },
          e: { type: 'vector', url: 'pmtiles://https://b.example/area.pmtiles' },
        },
      },
      ADDRESS,
    );
    expect(made.glyphs).toBe('https://tiles.example.org/fonts/{fontstack}/{range}.pbf');
    expect(made.sprite).toBe('https://tiles.example.org/maps/sprite');
    expect(made.sources).toMatchObject({
      'custom:a': { tiles: ['https://tiles.example.org/t/{z}/{x}/{y}.pbf'] },
      'custom:b': { data: 'https://tiles.example.org/maps/land.json' },
      'custom:c': { data: { type: 'FeatureCollection' } },
      'custom:d': { url: 'pmtiles://https://tiles.example.org/maps/area.pmtiles' },
      'custom:e': { url: 'pmtiles://https://b.example/area.pmtiles' },
    });
  });

  it('may have several sprites', () => {
    const sprite = [{ id: 'roads', url: 'roads' }];
    expect(adaptStyle({ ...sound, sprite }, ADDRESS).sprite).toEqual([
      { id: 'roads', url: 'https://tiles.example.org/maps/roads' },
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['a.json', 'https://example.org/stories/one/', 'https://example.org/stories/one/a.json'],
    ['../a.json', 'https://example.org/stories/one/', 'https://example.org/stories/a.json'],
    ['https://b.example/a', 'https://example.org/', 'https://b.example/a'],
  ])('%s at %s is %s', (address, base, whole) => {
    expect(resolveUrl(address, base)).toBe(whole);
  });
});

describe('an archive’s style', () => {
  const source = {
    tiles: ['pmtiles://https://tiles.example.org/area.pmtiles/{z}/{x}/{y}.mvt'],
    minzoom: 0,
    maxzoom: 6,
  };

  for (const theme of Object.keys(PALETTES) as MapTheme[]) {
    for (const lang of ['en', 'ru', 'ko', 'pt-BR', 'hi', 'zh-Hant']) {
      it(`is sound in the ${theme} theme and in ${lang}`, () => {
        expect(validateStyleMin(pmtilesStyle(PALETTES[theme], lang, source))).toEqual([]);
      });
    }
  }

  it('needs no glyph server, no sprite and no colour but ours', () => {
    const palette = PALETTES.light;
    const made = pmtilesStyle(palette, 'en', source);
    expect(made.glyphs).toBeUndefined();
    expect(made.sprite).toBeUndefined();
    const text = JSON.stringify(made.layers);
    expect(text).not.toMatch(/Noto|icon-|pgf:/);
    const ours = new Set<string>(Object.values(palette));
    for (const [colour] of text.matchAll(/#[0-9a-f]{3,8}|rgba?\([^)]*\)/gi))
      expect(ours).toContain(colour);
  });

  it('names places in the reader’s language, then in English, then as they are', () => {
    const [layer] = pmtilesLayers(PALETTES.light, 'pt-BR').filter(({ id }) =>
      id.endsWith('places_country'),
    );
    expect(layer?.type === 'symbol' && layer.layout?.['text-field']).toEqual([
      'coalesce',
      ...['name:pt-BR', 'name:pt', 'name:en', 'name'].map((tag) => ['get', tag]),
    ]);
  });
});
