import type {
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { LABEL_LAYERS, type LabelLayer, RANK_ZOOM, SAME_PLACE_M } from './labels.ts';
import type { Palette } from './palette.ts';
import { byZoom } from './steps.ts';

/** The face of the map's names, as CSS writes it: see maplibre/map-fonts.css. */
export const FACE = '"Map Sans"';

/** Side of the invisible square that keeps names clear of the story's own, pixels. */
export const COLLISION_BOX = 4;

/**
 * Fonts by CSS name. The style names no `glyphs`, so MapLibre draws labels from the page's own
 * fonts. It passes a name on as it is, and CSS does not allow a bare word that begins with a digit:
 * without its quotes "Source Sans 3" would make the whole list void.
 */
export const FONTS = [
  FACE,
  '"Source Sans 3"',
  'system-ui',
  '"Apple SD Gothic Neo"',
  '"Malgun Gothic"',
];
/** MapLibre reads slant and weight out of the first name, so these, which no font has, ask for them. */
export const ITALIC = ['"Map Italic"', ...FONTS];
export const MEDIUM = ['"Map Medium"', ...FONTS];

/** Radius of the image of the dot beside a town's name, pixels. */
export const DOT_RADIUS = 5;

/** The languages that the label table has. */
const LANGS = ['en', 'ru', 'ko'];

function rankLimit(): ExpressionSpecification {
  const steps = RANK_ZOOM.slice(1).flatMap((zoom, i) => [zoom, i + 2]);
  return ['step', ['zoom'], 1, ...steps] as ExpressionSpecification;
}

function shows(...kinds: string[]): FilterSpecification {
  return [
    'all',
    ['match', ['get', 'k'], kinds, true, false],
    ['<=', ['get', 'rank'], rankLimit()],
    ['<=', ['coalesce', ['get', 'from'], 0], ['zoom']],
    ['>', ['coalesce', ['get', 'to'], 24], ['zoom']],
  ] as FilterSpecification;
}

function unnamed(named: readonly (readonly [number, number])[]): FilterSpecification {
  if (named.length === 0) return true as unknown as FilterSpecification;
  const coordinates = named.map(([lon, lat]) => [lon, lat]);
  return ['>', ['distance', { type: 'MultiPoint', coordinates }], SAME_PLACE_M];
}

function nameExpression(lang: string): ExpressionSpecification {
  const short = lang.split('-')[0] ?? '';
  return ['get', LANGS.includes(short) ? short : 'en'];
}

/** The basemap's names, and the story's markers as obstacles, as MapLibre's layers. */
export function labelLayers(
  palette: Palette,
  lang: string,
  named: readonly (readonly [number, number])[],
): SymbolLayerSpecification[] {
  return [
    ...LABEL_LAYERS.map((layer) => labelLayer(layer, palette, lang, named)),
    {
      id: 'label-obstacles',
      type: 'symbol',
      source: 'obstacles',
      layout: {
        'icon-image': 'blank',
        'icon-size': ['get', 'size'],
        'icon-offset': ['get', 'offset'],
        'icon-padding': 2,
        // It is always placed, and the names that are placed after it keep clear of it.
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
      },
    },
  ];
}

function labelLayer(
  layer: LabelLayer,
  palette: Palette,
  lang: string,
  named: readonly (readonly [number, number])[],
): SymbolLayerSpecification {
  const { id, on, face, spacing, maxWidth, padding, uppercase, beside, dot } = layer;
  const color = on === 'land' ? palette.labelLand : palette.labelSea;
  return {
    id,
    type: 'symbol',
    source: 'labels',
    filter: labelFilter(layer, named),
    layout: {
      'text-field': nameExpression(lang),
      'symbol-sort-key': ['get', 'rank'],
      ...(beside !== undefined && {
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': beside,
        'text-justify': 'auto',
      }),
      'text-font': { regular: FONTS, italic: ITALIC, medium: MEDIUM }[face],
      'text-size': sizeExpression(layer),
      ...(spacing !== undefined && { 'text-letter-spacing': spacing }),
      'text-max-width': maxWidth,
      'text-padding': padding,
      ...(uppercase && { 'text-transform': 'uppercase' }),
      ...(dot && {
        'icon-image': 'dot',
        'icon-size': byZoom(dot.map(([zoom, radius]) => [zoom, radius / DOT_RADIUS])),
      }),
    },
    paint: {
      'text-color': color,
      'text-halo-color': on === 'land' ? palette.land : palette.sea,
      'text-halo-width': 1.2,
      'text-halo-blur': 0.4,
      ...(dot && { 'icon-color': color }),
    },
  };
}

function sizeExpression({ size, sizeByRank }: LabelLayer): ExpressionSpecification | number {
  if (!sizeByRank) return byZoom(size);
  const [[, first = 0] = [], ...rest] = sizeByRank;
  const last = ['step', ['get', 'rank'], first, ...rest.flat()];
  const steps = size.flatMap(([zoom, px], i) => [zoom, i === size.length - 1 ? last : px]);
  return ['interpolate', ['linear'], ['zoom'], ...steps] as ExpressionSpecification;
}

/** What a layer shows at a zoom level, without places that the story names itself. */
function labelFilter(
  { kinds, yieldsToStory }: LabelLayer,
  named: readonly (readonly [number, number])[],
): FilterSpecification {
  const shown = shows(...kinds);
  return yieldsToStory ? (['all', shown, unnamed(named)] as FilterSpecification) : shown;
}
