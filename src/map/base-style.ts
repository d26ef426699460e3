import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Palette } from './palette.ts';

/**
 * Fonts by CSS name. The style names no `glyphs`, so MapLibre draws labels from the page's own
 * fonts. It passes a name on as it is, and CSS does not allow a bare word that begins with a digit:
 * without its quotes "Source Sans 3 Variable" would make the whole list void.
 */
const FONTS = ['"Source Sans 3 Variable"', '"Source Sans 3"', 'system-ui', '"Apple SD Gothic Neo"'];
/** MapLibre reads a weight out of the first name, so this one, which no font has, asks for italics. */
const ITALIC = ['"Map Italic"', ...FONTS];

function named(lang: string): ExpressionSpecification {
  const short = lang.split('-')[0] ?? lang;
  return ['coalesce', ['get', `name_${short}`], ['get', 'name_en']];
}

function kind(name: string): FilterSpecification {
  // Rank 1 shows on the smallest scale; each rank more waits a zoom level or two.
  return ['all', ['==', ['get', 'kind'], name], ['<=', ['get', 'rank'], rankLimit]];
}

const rankLimit: ExpressionSpecification = ['step', ['zoom'], 1, 3.6, 2, 5, 3, 6.6, 4, 8.4, 5];

function labels(palette: Palette, lang: string): LayerSpecification[] {
  const halo = { 'text-halo-width': 1.4, 'text-halo-blur': 0.4 };
  return [
    {
      id: 'label-sea',
      type: 'symbol',
      source: 'labels',
      filter: kind('sea'),
      layout: {
        'text-field': named(lang),
        'text-font': ITALIC,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 11, 8, 14],
        'text-letter-spacing': 0.12,
        'text-max-width': 8,
        'text-padding': 8,
      },
      paint: { 'text-color': palette.coast, 'text-halo-color': palette.sea, ...halo },
    },
    {
      id: 'label-country',
      type: 'symbol',
      source: 'labels',
      filter: kind('country'),
      layout: {
        'text-field': named(lang),
        'text-font': FONTS,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 7, 14],
        'text-letter-spacing': 0.16,
        'text-transform': 'uppercase',
        'text-max-width': 7,
        'text-padding': 8,
      },
      paint: { 'text-color': palette.edge, 'text-halo-color': palette.land, ...halo },
    },
    {
      id: 'label-town',
      type: 'symbol',
      source: 'labels',
      filter: kind('town'),
      layout: {
        'text-field': named(lang),
        'text-font': FONTS,
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
      },
      paint: { 'text-color': palette.edge, 'text-halo-color': palette.land, ...halo },
    },
  ];
}

/**
 * The ground under a story: land, sea, coast, borders and a few quiet names.
 *
 * @param folder address of the basemap's folder, absolute and with its last slash: the worker that
 *   fetches it stands elsewhere
 * @param lang BCP 47; names fall back to English
 */
export function baseStyle(palette: Palette, lang: string, folder: string): StyleSpecification {
  const source = (name: string, attribution?: string) => ({
    type: 'geojson' as const,
    data: `${folder}${name}.json`,
    ...(attribution ? { attribution } : {}),
  });
  return {
    version: 8,
    sources: {
      land: source('land', 'Natural Earth'),
      coast: source('coast'),
      borders: source('borders'),
      labels: source('labels'),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'land',
        // Antialiasing would outline the pieces that the land is cut into.
        paint: { 'fill-color': palette.land, 'fill-antialias': false },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.border,
          'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 9, 1],
          'line-dasharray': [5, 2.5],
        },
      },
      {
        id: 'coast',
        type: 'line',
        source: 'coast',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.coast,
          'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.4, 9, 0.9],
        },
      },
      ...labels(palette, lang),
    ],
  };
}
