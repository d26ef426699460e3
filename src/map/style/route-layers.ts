import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { DOT, LINE_BASES, LINE_BASIS } from '../../story/basis.ts';
import type { Story } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { doneGradient, rangeGradient } from './gradients.ts';
import { hasTwoLanes } from './lanes.ts';
import type { Palette } from './palette.ts';
import { accuracyRings, routeLine, stretchLines } from './route-sources.ts';

/** Zoom level and pixels: how far the line runs to the right of its true place. */
const LANE: readonly (readonly [zoom: number, px: number])[] = [
  [3, 1.3],
  [6, 2.2],
  [10, 3],
  [14, 4],
];

/** Pixels right of the direction of travel at a zoom level: the same as `line-offset` draws. */
export function laneAt(zoom: number): number {
  const [first, last] = [LANE[0], LANE.at(-1)];
  if (!first || !last || zoom <= first[0]) return first?.[1] ?? 0;
  for (let i = 1; i < LANE.length; i += 1) {
    const [a, b] = [LANE[i - 1], LANE[i]];
    if (a && b && zoom <= b[0]) return a[1] + ((zoom - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
  }
  return last[1];
}

function byZoom(px: (lane: number) => number | ExpressionSpecification): ExpressionSpecification {
  const stops = LANE.flatMap(([zoom, lane]) => [zoom, px(lane)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/** Opacity of the band where the traveller could be. */
export const RANGE_OPACITY = 0.28;

const done = (lane: number) => 2 * lane - 0.4;

/** How wide the journey's lines are beside a lane, pixels. */
export const WIDTH = {
  range: (lane: number) => 4 * lane + 9,
  casing: (lane: number) => done(lane) + 2.2,
  ahead: (lane: number) => 0.5 + lane / 2,
  /** Where only pieces of it show that are dots, which are as wide as they are long. */
  aheadDots: (lane: number) => Math.min(done(lane), 0.9 * DOT * (done(lane) + 1)),
  done,
  gaps: (lane: number) => done(lane) + 1,
};

/** The bases whose lines have gaps, with the lengths of gap and piece in widths of the line of gaps. */
export const DASHED = LINE_BASES.flatMap((basis) => {
  const pattern = LINE_BASIS[basis].mapGaps;
  return pattern ? [{ basis, pattern }] : [];
});

const DOTTED = LINE_BASES.filter((basis) => LINE_BASIS[basis].dots);

export function routeSources(
  story: Story,
  journey: Journey,
): Record<string, GeoJSONSourceSpecification> {
  // Half a pixel. Finer, and a winding line that runs beside its true place frays; coarser, and the
  // thinned line is so much shorter that the gradient's end drifts away from under the traveller.
  const tolerance = 0.5;
  return {
    journey: { type: 'geojson', data: routeLine(journey), lineMetrics: true, tolerance },
    stretches: { type: 'geojson', data: stretchLines(journey), tolerance },
    accuracy: { type: 'geojson', data: accuracyRings(story) },
  };
}

/** The journey's layers, bottom to top, with nothing travelled yet. */
export function routeLayers(palette: Palette, journey: Journey): LineLayerSpecification[] {
  const lane = hasTwoLanes(journey) ? byZoom((px) => px) : 0;
  const layout = { 'line-join': 'round', 'line-cap': 'butt' } as const;
  const along = { 'line-offset': lane };
  return [
    {
      id: 'accuracy',
      type: 'line',
      source: 'accuracy',
      filter: ['==', ['get', 'place'], ''],
      paint: { 'line-color': palette.inkSoft, 'line-width': 1, 'line-dasharray': [3, 3] },
    },
    {
      id: 'route-range',
      type: 'line',
      source: 'journey',
      layout: { ...layout, 'line-cap': 'round' },
      paint: {
        ...along,
        'line-width': byZoom(WIDTH.range),
        'line-gradient': rangeGradient(palette.signal, 0, 0, 0),
        // Of the layer, not of the line: where a translucent line crosses itself it would be darker.
        'line-layer-opacity': 0,
      },
    },
    {
      id: 'route-casing',
      type: 'line',
      source: 'stretches',
      layout: { ...layout, 'line-cap': 'round' },
      paint: {
        ...along,
        'line-color': palette.paper,
        'line-width': byZoom(WIDTH.casing),
      },
    },
    {
      id: 'route-ahead',
      type: 'line',
      source: 'stretches',
      layout,
      paint: {
        ...along,
        'line-color': palette.inkSoft,
        'line-width': byZoom((px) => [
          'case',
          ['in', ['get', 'basis'], ['literal', DOTTED]],
          WIDTH.aheadDots(px),
          WIDTH.ahead(px),
        ]),
      },
    },
    {
      id: 'route-done',
      type: 'line',
      source: 'journey',
      layout,
      paint: {
        ...along,
        'line-width': byZoom(WIDTH.done),
        'line-gradient': doneGradient(palette.signal, 0, 0),
      },
    },
    ...DASHED.map(
      ({ basis, pattern }): LineLayerSpecification => ({
        id: `route-gaps-${basis}`,
        type: 'line',
        source: 'stretches',
        filter: ['==', ['get', 'basis'], basis],
        layout,
        paint: {
          ...along,
          'line-color': palette.paper,
          'line-width': byZoom(WIDTH.gaps),
          'line-dasharray': [...pattern],
        },
      }),
    ),
  ];
}
