import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { NEAR_ZOOM } from '../basemap-files.ts';
import { labelLayers } from './label-layers.ts';
import type { Palette } from './palette.ts';

/** Who made the ground. */
export const BASEMAP_CREDIT = 'Natural Earth, © OpenStreetMap contributors';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

function kind(...names: string[]): FilterSpecification {
  return ['match', ['get', 'k'], names, true, false] as FilterSpecification;
}

function byZoom(...stops: number[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/** Land, water, borders and coast from one source; the region's lie over the world's. */
function ground(
  source: 'world' | 'region',
  palette: Palette,
  countries: readonly string[],
): LayerSpecification[] {
  const from = source === 'region' ? { minzoom: NEAR_ZOOM } : {};
  const layer = { source, ...from };
  const land = ['match', ['get', 'c'], [...countries], palette.landStory, palette.land];
  return [
    {
      ...layer,
      id: `${source}-land`,
      type: 'fill',
      filter: kind('land'),
      paint: {
        'fill-color': countries.length > 0 ? (land as ExpressionSpecification) : palette.land,
        // Antialiasing would outline each country.
        'fill-antialias': false,
      },
    },
    {
      ...layer,
      id: `${source}-water`,
      type: 'fill',
      filter: kind('lake', 'river'),
      paint: { 'fill-color': palette.sea, 'fill-outline-color': palette.coast },
    },
    {
      ...layer,
      id: `${source}-border`,
      type: 'line',
      filter: kind('border'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': byZoom(3, 0.6, 9, 1.2),
        'line-dasharray': [5, 2.5],
      },
    },
    {
      ...layer,
      id: `${source}-coast`,
      type: 'line',
      filter: kind('coast'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, 'line-width': byZoom(3, 0.4, 9, 0.9) },
    },
  ];
}

/** What is drawn by hand at the end of the way: shown where one is near enough to see it. */
function detail(palette: Palette): LayerSpecification[] {
  const near = { source: 'region', minzoom: 10 } as const;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      ...near,
      id: 'campus',
      type: 'fill',
      filter: kind('campus'),
      paint: { 'fill-color': palette.campus },
    },
    {
      ...near,
      id: 'road-edge',
      type: 'line',
      filter: kind('road', 'bridge'),
      layout: round,
      paint: { 'line-color': palette.roadEdge, 'line-width': byZoom(10, 1.4, 14, 6) },
    },
    {
      ...near,
      id: 'road',
      type: 'line',
      filter: kind('road', 'bridge'),
      layout: round,
      paint: { 'line-color': palette.road, 'line-width': byZoom(10, 0.6, 14, 4) },
    },
    {
      ...near,
      id: 'bridge',
      type: 'line',
      filter: kind('bridge'),
      paint: { 'line-color': palette.inkSoft, 'line-gap-width': byZoom(10, 1.4, 14, 6) },
    },
    {
      ...near,
      id: 'rail',
      type: 'line',
      filter: kind('rail'),
      paint: { 'line-color': palette.border, 'line-width': byZoom(10, 0.8, 14, 1.6) },
    },
  ];
}

interface BaseStyleOptions {
  readonly palette: Palette;
  /** BCP 47; names fall back to English. */
  readonly lang: string;
  /** ISO 3166-1 alpha-2 codes of the countries that the story is about: they are tinted. */
  readonly countries: readonly string[];
  /** Places that the story names itself, as lon, lat: the ground does not name them again. */
  readonly named: readonly (readonly [number, number])[];
  /** world.json, or its address; null where it is not here yet. */
  readonly world?: FeatureCollection | string | null;
}

/**
 * The ground under a story, and its names. What is not here yet begins empty: `Ground` fills it
 * when it has come, is near enough to be seen, and the fonts are there.
 */
export function basemapStyle(options: BaseStyleOptions): StyleSpecification {
  const { palette, lang, countries, named, world } = options;
  return {
    version: 8,
    // Colours change at once: while they faded, the sea would still be land.
    transition: { duration: 0, delay: 0 },
    sources: {
      world: {
        type: 'geojson',
        data: world ?? EMPTY,
        // Nearer, the region is drawn from a file of its own.
        maxzoom: NEAR_ZOOM,
        tolerance: 0.3,
      },
      region: { type: 'geojson', data: EMPTY, maxzoom: 13, tolerance: 0.3 },
      labels: { type: 'geojson', data: EMPTY, maxzoom: 6 },
      rooms: { type: 'geojson', data: EMPTY, maxzoom: 6 },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      {
        id: 'graticule',
        type: 'line',
        source: 'world',
        maxzoom: 6,
        filter: kind('graticule'),
        paint: { 'line-color': palette.graticule, 'line-width': 0.6 },
      },
      ...ground('world', palette, countries),
      {
        id: 'region-sea',
        type: 'fill',
        source: 'region',
        minzoom: NEAR_ZOOM,
        filter: kind('sea'),
        // It covers the world's coarser drawing; antialiased it would outline itself.
        paint: { 'fill-color': palette.sea, 'fill-antialias': false },
      },
      ...ground('region', palette, countries),
      ...detail(palette),
      ...labelLayers(palette, lang, named),
    ],
  };
}
