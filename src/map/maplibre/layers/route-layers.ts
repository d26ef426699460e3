import type {
  FilterSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Story } from '../../../story/model.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { ACCURACY_RING, ROUTE_LINES, type RouteLine } from '../../style/layers.ts';
import type { Palette } from '../../style/palette.ts';
import { byZoom } from './by-zoom.ts';
import { doneGradient, rangeGradient } from './gradients.ts';
import { accuracyRings, routeLine, stretchLines } from './route-sources.ts';

export function routeSources(
  story: Story,
  journey: Journey,
): Record<string, GeoJSONSourceSpecification> {
  // Half a pixel. Coarser, and the thinned line is so much shorter that the gradient's end drifts away
  // from under the vehicle.
  const tolerance = 0.5;
  return {
    journey: { type: 'geojson', data: routeLine(journey), lineMetrics: true, tolerance },
    stretches: { type: 'geojson', data: stretchLines(journey), tolerance },
    accuracy: { type: 'geojson', data: accuracyRings(story) },
  };
}

/** The journey's layers, bottom to top, with nothing travelled yet. */
export function routeLayers(palette: Palette): LineLayerSpecification[] {
  const { id, color, width, dash } = ACCURACY_RING;
  return [
    {
      id,
      type: 'line',
      source: 'accuracy',
      filter: ['==', ['get', 'place'], ''],
      paint: { 'line-color': palette[color], 'line-width': width, 'line-dasharray': [...dash] },
    },
    ...ROUTE_LINES.map((line) => routeLayer(line, palette)),
  ];
}

function routeLayer(
  { id, extent, basis, color, width, dash, cap }: RouteLine,
  palette: Palette,
): LineLayerSpecification {
  const paint: LineLayerSpecification['paint'] = {
    'line-width': byZoom(width),
    ...(dash && { 'line-dasharray': [...dash] }),
  };
  const base = {
    id,
    type: 'line',
    layout: { 'line-join': 'round', 'line-cap': cap ?? 'butt' },
  } as const;
  if (extent === 'all') {
    const filter = basis ? { filter: ['==', ['get', 'basis'], basis] as FilterSpecification } : {};
    const source = 'stretches';
    return { ...base, source, ...filter, paint: { ...paint, 'line-color': palette[color] } };
  }
  const gradient =
    extent === 'done' ? doneGradient(palette[color], 0, 0) : rangeGradient(palette[color], 0, 0, 0);
  // Of the layer, not of the line: where a translucent line crosses itself it would be darker.
  const opacity = extent === 'range' ? { 'line-layer-opacity': 0 } : {};
  return {
    ...base,
    source: 'journey',
    paint: { ...paint, ...opacity, 'line-gradient': gradient },
  };
}
