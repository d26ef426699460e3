import { t as message } from '../../i18n/translate.ts';
import { formatTime } from '../../timeline/format/format-time.ts';
import { formatClock } from '../../timeline/format/format-zone.ts';
import { type ClockShift, clockShifts, zoneOf } from '../../timeline/zones.ts';
import { type ChartContext, isLong } from '../chart-context.ts';
import type { Axis, Panel } from './axis.ts';
import { type LabelSpan, selectLabels } from './labels.ts';
import { dateRow, hourRow, type Label, longRow } from './time-rows.ts';

interface Word {
  readonly x: number;
  readonly text: string;
}

/** A change of the local clock on the axis: the time before and after, and the difference. */
export interface ClockMark {
  readonly x: number;
  readonly before: string;
  readonly after: string;
  /** "clocks +1 h", and in short "+1 h". */
  readonly changeLabels: readonly [full: string, short: string];
  /** Height of the axis step at the change, px; negative downwards. */
  readonly step: number;
}

/** A text of the lower row, starting at x: a date, or the hours of a clock change. */
export interface LowerWord extends Word {
  readonly clockChange: boolean;
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

/** Maximum height of all steps of the axis together, and height of one step. Px. */
const MOST_RISE = 8;
const RISE = 4;

/**
 * Ticks and texts under the axis. No two texts of a row overlap. `whose`: index of the chapter that
 * has the name of its clock before it; null if only the lower row is shown.
 */
export function timeAxis(context: ChartContext, axis: Axis, whose: number | null): TimeAxis {
  const { measure, em, width } = context;
  const gap = 0.6 * em;
  const clockMarks = clockMarksOf(context, axis);
  const hours: Label[] = [];
  const ticks: number[] = [];
  const days: number[] = [];
  const lower: (Label & LowerWord)[] = [];
  axis.panels.forEach((panel, i) => {
    const long = isLong({ from: panel.t0, to: panel.t1 });
    const upper = (long ? longRow : hourRow)(panel, context, axis);
    ticks.push(...upper.ticks);
    hours.push(...upper.labels);
    if (i === whose) hours.push(clockLabel(panel, context));
    if (long) return;
    const low = Math.max(panel.x0, (lower.at(-1)?.x1 ?? 0) + gap);
    const high = axis.panels[i + 1]?.x0 ?? width;
    const here = clockMarks.filter(({ x }) => x >= panel.x0 && x <= panel.x1);
    const candidates = lowerRowCandidates(panel, context, axis, here, whose === null).map(
      (row) => ({
        ...row,
        labels: keep(row.labels, [], gap, low, high),
      }),
    );
    // The most detailed candidate among those that keep the most important labels.
    const weight = ({ labels }: (typeof candidates)[number]) =>
      labels.reduce((sum, { rank }) => sum + rank, 0);
    const most = Math.max(...candidates.map(weight));
    const best = candidates.find((candidate) => weight(candidate) === most);
    days.push(...(best?.days ?? []));
    ticks.push(...(best?.ticks ?? []));
    lower.push(...(best?.labels ?? []));
  });
  const readings = clockMarks.map(({ x, before, after }) => {
    const half = Math.max(measure(before), measure(after)) + gap;
    return { x0: x - half, x1: x + half, rank: 9 };
  });
  return {
    ticks,
    days,
    clockMarks,
    hours: keep(hours, readings, gap, 0, width),
    lower,
    level: (x) =>
      clockMarks.reduce((sum, clockMark) => (clockMark.x <= x ? sum + clockMark.step : sum), 0),
  };
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

/** Candidates for a chapter's lower row, the most detailed first. A midnight ranks higher than a clock change. */
function lowerRowCandidates(
  panel: Panel,
  context: ChartContext,
  axis: Axis,
  clockMarks: readonly ClockMark[],
  slim: boolean,
) {
  const rows = dateRow(panel, context, axis);
  const dates = slim ? rows.slice(-1) : rows;
  // Without the times before and after it, a bare "+1 h" says nothing.
  const forms = slim ? [0] : [0, 1];
  return forms.flatMap((form) => {
    const changeLabels = clockMarks.map(({ x, changeLabels: words }) => {
      const text = words[form] ?? '';
      const half = context.measure(text) / 2;
      return {
        x: x - half,
        text,
        x0: x - half,
        x1: x + half,
        rank: slim ? 0.5 : form ? 1.5 : 1.75,
        clockChange: true,
      };
    });
    return dates.map((row) => ({
      ...row,
      labels: [...row.labels.map((label) => ({ ...label, clockChange: false })), ...changeLabels],
    }));
  });
}

/** The labels that overlap neither each other nor `taken`. */
function keep<T extends LabelSpan>(
  labels: readonly T[],
  taken: readonly LabelSpan[],
  gap: number,
  low: number,
  high: number,
): T[] {
  const stays = selectLabels([...labels, ...taken], gap, low, high);
  return labels.filter((_, i) => stays[i]);
}

function clockMarksOf({ story, clock, lang }: ChartContext, axis: Axis): ClockMark[] {
  if (clock !== 'local') return [];
  const inside = ({ t }: ClockShift) => axis.panels.some(({ t0, t1 }) => t0 <= t && t <= t1);
  const shifts = clockShifts(story).filter(inside);
  const heights = shifts.map((_, i) =>
    shifts.slice(0, i + 1).reduce((sum, { hours }) => sum + Math.sign(hours), 0),
  );
  // The lowest part of the axis is at the bottom of the plot.
  const band = Math.max(0, ...heights) - Math.min(0, ...heights);
  const rise = Math.min(RISE, MOST_RISE / Math.max(1, band));
  return shifts.map(({ t, from, to, hours }) => {
    const short = message(hours > 0 ? 'scrubber.hours-forward' : 'scrubber.hours-back', {
      hours: hoursText(Math.abs(hours)),
    });
    return {
      x: axis.toPx(t),
      before: formatTime(t, from, lang),
      after: formatTime(t, to, lang),
      changeLabels: [message('scrubber.clock-change', { hours: short }), short] as const,
      step: Math.sign(hours) * rise,
    };
  });
}

/** "1", "1:30" */
function hoursText(hours: number): string {
  const minutes = Math.round((hours % 1) * 60);
  return `${Math.floor(hours)}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
