import type {
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from './palette.ts';

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

/** The layer that leaves out what the story names itself. */
export const NAMED = 'label-town';

/** Zoom level at which a rank begins to show: 1 on the smallest scale. */
export const RANK_ZOOM = [0, 3.6, 5, 6.6, 8.4, 10, 11.5] as const;

/** Metres within which a name of the ground would repeat one of the story's. */
export const SAME_PLACE_M = 2500;

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

function sized(...stops: unknown[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/** The ground's names, the least important first: MapLibre places the last layer's labels first. */
export function labelLayers(
  palette: Palette,
  lang: string,
  named: readonly (readonly [number, number])[],
): SymbolLayerSpecification[] {
  const source = 'labels';
  const rank: ExpressionSpecification = ['get', 'rank'];
  const field = { 'text-field': nameExpression(lang), 'symbol-sort-key': rank };
  const halo = { 'text-halo-width': 1.2, 'text-halo-blur': 0.4 };
  const onLand = { 'text-color': palette.labelLand, 'text-halo-color': palette.land, ...halo };
  const onSea = { 'text-color': palette.labelSea, 'text-halo-color': palette.sea, ...halo };
  const beside: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.35,
    'text-justify': 'auto',
  };
  const others = ['all', shows('city', 'station', 'campus'), unnamed(named)] as FilterSpecification;
  return [
    {
      id: 'label-water',
      type: 'symbol',
      source,
      filter: shows('bay', 'lake', 'river'),
      layout: {
        ...field,
        'text-font': ITALIC,
        'text-size': sized(7, 11, 13, 13.5),
        'text-max-width': 7,
        'text-letter-spacing': 0.04,
        'text-padding': 6,
      },
      paint: onSea,
    },
    {
      id: 'label-land',
      type: 'symbol',
      source,
      filter: shows('island', 'cape'),
      layout: {
        ...field,
        'text-font': ITALIC,
        'text-size': sized(8, 11, 13, 13),
        'text-max-width': 8,
        'text-padding': 4,
      },
      paint: onLand,
    },
    {
      id: 'label-bridge',
      type: 'symbol',
      source,
      filter: shows('bridge'),
      layout: {
        ...field,
        // The way itself may run over it.
        ...beside,
        'text-radial-offset': 1.1,
        'text-font': ITALIC,
        'text-size': sized(8, 11, 13, 13),
        'text-max-width': 8,
        'text-padding': 2,
      },
      paint: onLand,
    },
    {
      id: NAMED,
      type: 'symbol',
      source,
      filter: others,
      layout: {
        ...field,
        ...beside,
        'text-font': FONTS,
        'text-size': sized(3, 11, 8, ['step', ['get', 'rank'], 14, 3, 13, 5, 12]),
        'text-max-width': 9,
        'text-padding': 4,
        'icon-image': 'dot',
        'icon-size': sized(3, 0.3, 8, 0.45),
      },
      paint: { ...onLand, 'icon-color': palette.labelLand },
    },
    {
      id: 'label-sea',
      type: 'symbol',
      source,
      filter: shows('sea'),
      layout: {
        ...field,
        'text-font': ITALIC,
        'text-size': sized(3, 11, 8, 15),
        'text-letter-spacing': 0.12,
        'text-max-width': 8,
        'text-padding': 8,
      },
      paint: onSea,
    },
    {
      id: 'label-country',
      type: 'symbol',
      source,
      filter: shows('country'),
      layout: {
        ...field,
        'text-font': MEDIUM,
        'text-size': sized(2, 10, 7, 14),
        'text-letter-spacing': 0.16,
        'text-transform': 'uppercase',
        'text-max-width': 7,
        'text-padding': 8,
      },
      paint: onLand,
    },
    {
      id: 'label-rooms',
      type: 'symbol',
      source: 'rooms',
      layout: {
        'icon-image': 'blank',
        'icon-size': ['get', 'size'],
        'icon-offset': ['get', 'offset'],
        'icon-padding': 2,
        // It is always there, and what is placed after it makes room.
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
      },
    },
  ];
}
