import type {
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import {
  basemapLayersOf,
  besideWidth,
  type FillLayer,
  type LineLayer,
} from '../../style/layers.ts';
import type { Palette } from '../../style/palette.ts';
import { byZoom } from './by-zoom.ts';
import { labelLayers } from './label-layers.ts';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** The layers of one source, as MapLibre's. */
function layersOf(
  source: 'world' | 'region',
  { palette, countries, near }: BaseStyleOptions,
): LayerSpecification[] {
  return basemapLayersOf(source, near).map((layer): LayerSpecification => {
    const { id, kinds, minzoom, maxzoom } = layer;
    const base = {
      id: `${source}-${id}`,
      source,
      ...(minzoom === undefined ? {} : { minzoom }),
      ...(maxzoom === undefined ? {} : { maxzoom }),
      filter: ['match', ['get', 'k'], [...kinds], true, false] as FilterSpecification,
    };
    return layer.type === 'fill'
      ? { ...base, type: 'fill', paint: fillPaint(layer, palette, countries) }
      : { ...base, type: 'line', ...linePaint(layer, palette) };
  });
}

function fillPaint(
  { color, storyColor, outline, antialias }: FillLayer,
  palette: Palette,
  countries: readonly string[],
): NonNullable<FillLayerSpecification['paint']> {
  const byCountry = storyColor && countries.length > 0;
  return {
    'fill-color': byCountry
      ? ['match', ['get', 'c'], [...countries], palette[storyColor], palette[color]]
      : palette[color],
    ...(outline && { 'fill-outline-color': palette[outline] }),
    ...(antialias === false && { 'fill-antialias': false }),
  };
}

function linePaint(
  layer: LineLayer,
  palette: Palette,
): Required<Pick<LineLayerSpecification, 'layout' | 'paint'>> {
  const { color, width, dash, join, cap, beside } = layer;
  return {
    layout: { ...(join && { 'line-join': join }), ...(cap && { 'line-cap': cap }) },
    paint: {
      'line-color': palette[color],
      'line-width': byZoom(width),
      ...(dash && { 'line-dasharray': [...dash] }),
      ...(beside && { 'line-gap-width': byZoom(besideWidth(layer)) }),
    },
  };
}

interface BaseStyleOptions {
  readonly palette: Palette;
  /** ISO 3166-1 alpha-2 codes of the countries that the story is about: they are tinted. */
  readonly countries: readonly string[];
  /** Zoom level from which the details are drawn. */
  readonly near: number;
  /** world.json, or its address; null where it is not here yet. */
  readonly world?: FeatureCollection | string | null;
}

/**
 * The style of the built-in basemap. Sources whose files have not loaded are empty; `BasemapLayers`
 * fills them.
 */
export function basemapStyle(options: BaseStyleOptions): StyleSpecification {
  const { palette, near, world } = options;
  return {
    version: 8,
    // Colours change at once: while they faded, the sea would still be land.
    transition: { duration: 0, delay: 0 },
    sources: {
      world: {
        type: 'geojson',
        data: world ?? EMPTY,
        // Nearer, the details are drawn from files of their own.
        maxzoom: Math.ceil(near),
        tolerance: 0.3,
      },
      region: { type: 'geojson', data: EMPTY, maxzoom: 13, tolerance: 0.3 },
      labels: { type: 'geojson', data: EMPTY, maxzoom: 6 },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      ...layersOf('world', options),
      ...layersOf('region', options),
      ...labelLayers(palette),
    ],
  };
}
