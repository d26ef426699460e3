import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { LINE_BASES, LINE_BASIS } from '../../story/basis.ts';
import type { Story } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { doneGradient, rangeGradient } from './gradients.ts';
import { hasTwoLanes } from './lanes.ts';
import { ACCURACY_RING, ROUTE_LINES, type RouteLine } from './layers.ts';
import type { Palette } from './palette.ts';
import { accuracyRings, routeLine, stretchLines } from './route-sources.ts';
import { type Steps, valueAt } from './steps.ts';

/** How far the line runs to the right of its true place where there are two lanes, pixels. */
const LANE: Steps = [
  [3, 1.3],
  [6, 2.2],
  [10, 3],
  [14, 4],
];

/** Pixels right of the direction of travel at a zoom level: the same as `line-offset` draws. */
export function laneAt(zoom: number): number {
  return valueAt(LANE, zoom);
}

function byLane(
  width: (lane: number) => number | ExpressionSpecification,
): ExpressionSpecification {
  const stops = LANE.flatMap(([zoom, lane]) => [zoom, width(lane)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

const DOTTED = LINE_BASES.filter((basis) => LINE_BASIS[basis].dots);

export function routeSources(
  story: Story,
  journey: Journey,
): Record<string, GeoJSONSourceSpecification> {
  // Half a pixel. Finer, and a winding line that runs beside its true place frays; coarser, and the
  // thinned line is so much shorter that the gradient's end drifts away from under the vehicle.
  const tolerance = 0.5;
  return {
    journey: { type: 'geojson', data: routeLine(journey), lineMetrics: true, tolerance },
    stretches: { type: 'geojson', data: stretchLines(journey), tolerance },
    accuracy: { type: 'geojson', data: accuracyRings(story) },
  };
}

/** The journey's layers, bottom to top, with nothing travelled yet. */
export function routeLayers(palette: Palette, journey: Journey): LineLayerSpecification[] {
  const offset = hasTwoLanes(journey) ? byLane((lane) => lane) : 0;
  const { id, color, width, dash } = ACCURACY_RING;
  return [
    {
      id,
      type: 'line',
      source: 'accuracy',
      filter: ['==', ['get', 'place'], ''],
      paint: { 'line-color': palette[color], 'line-width': width, 'line-dasharray': [...dash] },
    },
    ...ROUTE_LINES.map((line) => routeLayer(line, palette, offset)),
  ];
}

function routeLayer(
  { id, extent, basis, color, width, dotsWidth, dash, cap }: RouteLine,
  palette: Palette,
  offset: ExpressionSpecification | number,
): LineLayerSpecification {
  const paint: LineLayerSpecification['paint'] = {
    'line-offset': offset,
    'line-width': byLane((lane) =>
      dotsWidth
        ? ['case', ['in', ['get', 'basis'], ['literal', DOTTED]], dotsWidth(lane), width(lane)]
        : width(lane),
    ),
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
