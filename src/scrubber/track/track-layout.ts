import type { LineBasis } from '../../story/basis.ts';
import { formatYears } from '../../timeline/format/format-time.ts';
import { stepsOf } from '../../timeline/steps.ts';
import { backgroundTab } from '../background-tab.ts';
import { type Axis, buildAxis } from '../chart/axis/axis.ts';
import type { ClockMark } from '../chart/axis/clock-marks.ts';
import { type LowerWord, timeAxis } from '../chart/axis/time-axis.ts';
import { selectLabels } from '../chart/labels/labels.ts';
import { byBasis, type Segment, segments } from '../chart/string-line.ts';
import type { ChartContext } from '../chart-context.ts';
import type { HitTarget } from '../interaction/hit-test.ts';
import { type TrackName, trackNames } from './track-names.ts';

type PxRange = readonly [x0: number, x1: number];

/** The slim timeline: one horizontal line with its stops. Px. */
export interface TrackLayout {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly axis: Axis;
  /** Y of the line. */
  readonly y: number;
  /** SVG path for the times at which the traveller does not move. */
  readonly rail: string;
  /** SVG paths for the times at which the traveller moves, by basis. */
  readonly rides: Readonly<Record<LineBasis, string>>;
  /** Possible range of each arrival and departure. */
  readonly uncertain: readonly PxRange[];
  readonly days: readonly number[];
  readonly lower: readonly LowerWord[];
  /** Where the words of the lower row are, px. */
  readonly dated: readonly PxRange[];
  readonly clockMarks: readonly ClockMark[];
  readonly targets: readonly HitTarget[];
  /** The stops that are drawn: a tick without a name would be a riddle. */
  readonly names: readonly TrackName[];
  /** Moments of an open background, px, and the years that they begin with. */
  readonly moments: readonly number[];
  readonly years: readonly TrackYear[];
}

interface TrackYear {
  readonly x: number;
  readonly text: string;
}

/** Space before and after the line, em. */
const EDGE = 0.75;
/** Ticks closer than this would merge into one. */
const LEAST_PX = 3;

export function layOutTrack(context: ChartContext): TrackLayout {
  const { story, journey, scale, lang, width, height, em, measure } = context;
  const tab = backgroundTab(scale, { ...context, slim: true });
  const axis = buildAxis(scale, {
    left: (tab?.x1 ?? 0) + EDGE * em,
    right: width - EDGE * em,
    gutter: 0.5 * em,
    tab,
  });
  const y = Math.round(height - 2 * em);
  const time = timeAxis(context, axis, null);
  const main = axis.panels.find(({ chapter }) => !chapter.background)?.x0 ?? 0;
  // An open background has years instead of dates.
  const lower = time.lower.filter(({ x }) => x >= main);
  const days = time.days.filter((x) => x >= main);
  const { earliest, latest, halts } = journey;
  const moves = segments(journey, 'best').filter((segment) => segment.moves);
  const targets: HitTarget[] = [];
  for (const step of stepsOf(story)) {
    if (tab?.folded && step.t < scale.journey.from) continue;
    const x = axis.toPx(step.t);
    if (x - (targets.at(-1)?.x ?? Number.NEGATIVE_INFINITY) < LEAST_PX) continue;
    targets.push({ step, x, y, label: null });
  }
  return {
    width,
    height,
    em,
    axis,
    y,
    rail: pauses(axis, moves)
      .map(([x0, x1]) => `M${x0} ${y}H${x1}`)
      .join(''),
    rides: byBasis(
      moves.flatMap(({ from, to, basis }) =>
        inPanels(axis, from.t, to.t).map(([x0, x1]) => ({ basis, d: `M${x0} ${y}H${x1}` })),
      ),
    ),
    uncertain: halts
      .flatMap((_, i) => [
        ...inPanels(axis, earliest.from[i] ?? 0, latest.from[i] ?? 0),
        ...inPanels(axis, earliest.to[i] ?? 0, latest.to[i] ?? 0),
      ])
      .filter(([x0, x1]) => x1 - x0 >= 1),
    days,
    lower,
    dated: lower.map(({ x, text }) => [x - 0.3 * em, x + measure(text, true) + 0.3 * em] as const),
    // A mark without its words would be a riddle, too.
    clockMarks: time.clockMarks.filter(({ x }) => lower.some((word) => word.clockChange === x)),
    targets,
    names: trackNames(journey, lang, {
      ...{ toPx: axis.toPx, measure, em },
      left: (tab?.x1 ?? 0) + 0.25 * em,
      // A name at the end of the line ends with it: the pane may be the end of the frame.
      right: width - EDGE * em,
    }),
    moments: targets.flatMap(({ step, x }) => (step.kind === 'moment' ? [x] : [])),
    years: yearsOf(context, axis),
  };
}

/** The year in which each chapter of background begins. */
function yearsOf({ lang, em, measure }: ChartContext, { panels }: Axis): TrackYear[] {
  const years = panels
    .filter(({ chapter }) => chapter.background)
    .map(({ t0, x0 }) => {
      const text = formatYears(t0, t0, 'UTC', lang);
      return { x: x0, text, x0, x1: x0 + measure(text), rank: 0 };
    });
  const kept = selectLabels(years, 0.5 * em, 0, Number.POSITIVE_INFINITY);
  return years.filter((_, i) => kept[i]).map(({ x, text }) => ({ x, text }));
}

/** A time span in px, without the breaks of the axis. */
function inPanels({ panels, toPx }: Axis, from: number, to: number): PxRange[] {
  return panels
    .filter(({ t0, t1 }) => t0 < to && t1 > from)
    .map(({ t0, t1 }) => [toPx(Math.max(t0, from)), toPx(Math.min(t1, to))] as const);
}

/** The parts of the chapters without movement. */
function pauses(axis: Axis, moves: readonly Segment[]): PxRange[] {
  const ends = [...moves.flatMap(({ from, to }) => [from.t, to.t]), Number.POSITIVE_INFINITY];
  const starts = [Number.NEGATIVE_INFINITY, ...ends];
  // Every second span between the ends is a movement.
  return ends.flatMap((end, i) => (i % 2 ? [] : inPanels(axis, starts[i] ?? end, end)));
}
