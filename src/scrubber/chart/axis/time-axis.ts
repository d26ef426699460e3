import { zoneOf } from '../../../timeline/clocks/zones.ts';
import { formatClock } from '../../../timeline/format/format-zone.ts';
import type { ChartContext } from '../../chart-context.ts';
import { type LabelSpan, selectLabels } from '../labels/labels.ts';
import type { Axis, Panel } from './axis.ts';
import { boxOf, type ClockMark, clockMarks } from './clock-marks.ts';
import { newDates, type PanelClock, panelClock } from './panel-clock.ts';
import { dateRow, hourRow, type Label, longRow } from './time-rows.ts';

interface Word {
  readonly x: number;
  readonly text: string;
}

/** A text of the lower row, starting at x: a date, or the hours of a clock change. */
export interface LowerWord extends Word {
  /** Px of the clock change that it belongs to; null for a date. */
  readonly clockChange: number | null;
}

export interface TimeAxis {
  readonly ticks: readonly number[];
  /** Upper row, centred on x: hours, or years in a long chapter. */
  readonly hours: readonly Word[];
  /** Midnights, px. */
  readonly days: readonly number[];
  readonly lower: readonly LowerWord[];
  readonly clockMarks: readonly ClockMark[];
  /** How far (px) the axis is raised at a px: it steps up where an hour is lost, down where one is gained. */
  level(x: number): number;
}

/**
 * Ticks and texts under the axis. No two texts of a row overlap. `whose`: index of the chapter that
 * has the name of its clock before it; null if only the lower row is shown.
 */
export function timeAxis(context: ChartContext, axis: Axis, whose: number | null): TimeAxis {
  const { measure, em, width } = context;
  const gap = 0.6 * em;
  const clocks = axis.panels.map((panel) => panelClock(context, panel));
  const marks = clockMarks(context, clocks, axis.panels, axis.toPx);
  const hours: Label[] = [];
  const ticks: number[] = [];
  const days: number[] = [];
  const lower: (Label & LowerWord)[] = [];
  axis.panels.forEach((panel, i) => {
    const clock = clocks[i];
    const upper = clock ? hourRow(panel, clock, context, axis) : longRow(panel, context, axis);
    ticks.push(...upper.ticks);
    hours.push(...upper.labels);
    // Days are on no clock.
    if (i === whose && clock?.hours !== false) hours.push(clockLabel(panel, context));
    if (!clock) return;
    const low = Math.max(panel.x0, (lower.at(-1)?.x1 ?? 0) + gap);
    const high = axis.panels[i + 1]?.x0 ?? width - 0.3 * em;
    const here = marks.filter(({ x }) => x >= panel.x0 && x <= panel.x1);
    const room = { panel, clock, here, low, high };
    const candidates = lowerRowCandidates(room, context, axis, whose === null).map((row) => ({
      ...row,
      labels: keep(row.labels, gap, low, high),
    }));
    // The most detailed candidate among those that keep the most important labels.
    const weight = ({ labels }: (typeof candidates)[number]) =>
      labels.reduce((sum, { rank }) => sum + rank, 0);
    const most = Math.max(...candidates.map(weight));
    const best = candidates.find((candidate) => weight(candidate) === most);
    days.push(...(best?.days ?? []));
    ticks.push(...(best?.ticks ?? []));
    lower.push(...(best?.labels ?? []));
  });
  const readings = marks.flatMap((mark) =>
    // Nor does an hour cover a mark without readings.
    [{ x0: mark.x, x1: mark.x }, ...mark.readings.map((reading) => boxOf(reading, measure))].map(
      (box) => ({ ...box, rank: 9 }),
    ),
  );
  return {
    ticks,
    days,
    clockMarks: marks,
    hours: clearOf(hours, readings, gap, width),
    lower,
    level: (x) => marks.reduce((sum, mark) => (mark.x <= x ? sum + mark.step : sum), 0),
  };
}

/** The labels that overlap neither each other nor `taken`, which may overlap one another. */
function clearOf(
  labels: readonly Label[],
  taken: readonly LabelSpan[],
  gap: number,
  width: number,
): Label[] {
  const free = labels.filter(({ x0, x1 }) =>
    taken.every((box) => x1 + gap <= box.x0 || x0 >= box.x1 + gap),
  );
  return keep(free, gap, 0, width);
}

/** The name of the clock that the hours refer to. */
export function clockName({ story, clock }: ChartContext, t: number): string {
  return formatClock(zoneOf(story, clock, t));
}

function clockLabel({ t0, x0 }: Panel, context: ChartContext): Label {
  const text = clockName(context, t0);
  const width = context.measure(text);
  // Clear of the first hour, which may be centred on the chapter's edge.
  const x1 = x0 - 2 * context.em;
  return { x: x1 - width / 2, text, x0: x1 - width, x1, rank: 8 };
}

interface LowerRoom {
  readonly panel: Panel;
  readonly clock: PanelClock;
  /** The clock changes of the chapter. */
  readonly here: readonly ClockMark[];
  readonly low: number;
  readonly high: number;
}

/** Candidates for a chapter's lower row, the most detailed first. A midnight ranks higher than a clock change. */
function lowerRowCandidates(
  { panel, clock, here, low, high }: LowerRoom,
  context: ChartContext,
  axis: Axis,
  slim: boolean,
) {
  const { measure, em } = context;
  // Without the times before and after it, a bare "+1 h" says nothing.
  const forms = slim ? [0] : [0, 1];
  return forms.flatMap((form) => {
    const changeLabels = here.map(({ x, changeLabels: words }) => {
      const text = words[form] ?? '';
      const width = measure(text);
      // At an edge the text moves away from the mark, so that it is not clipped.
      const x0 = Math.max(low, Math.min(x - width / 2, high - width));
      const rank = slim ? 0.5 : form ? 1.5 : 1.75;
      return { ...{ x: x0, text, x0, x1: x0 + width, clockChange: x }, rank };
    });
    // A date that begins with the change stands right of its label.
    const begun = newDates(clock);
    const beside = here.flatMap(({ t }, i) =>
      begun.includes(t) ? [{ t, x: (changeLabels[i]?.x1 ?? 0) + 0.7 * em }] : [],
    );
    const rows = dateRow(panel, clock, context, axis, beside);
    return (slim ? rows.slice(-1) : rows).map((row) => ({
      ...row,
      labels: [...row.labels.map((label) => ({ ...label, clockChange: null })), ...changeLabels],
    }));
  });
}

/** The labels that do not overlap each other. */
function keep<T extends LabelSpan>(
  labels: readonly T[],
  gap: number,
  low: number,
  high: number,
): T[] {
  const stays = selectLabels(labels, gap, low, high);
  return labels.filter((_, i) => stays[i]);
}
