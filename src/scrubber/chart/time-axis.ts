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

/** The hands jump: both readings of the clock, and by how much. Px and words. */
export interface ClockMark {
  readonly x: number;
  readonly before: string;
  readonly after: string;
  /** "clocks +1 h", and in short "+1 h". */
  readonly changeLabels: readonly [full: string, short: string];
  /** Px that the axis steps up. */
  readonly step: number;
}

/** A word of the lower row, from x on: a date, or how far the hands jump. */
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
  /** How far (px) the axis is raised at a px: it steps up where an hour is lost, down where one is won. */
  level(x: number): number;
}

/** The steps of all jumps together raise the axis no more than this. */
const MOST_RISE = 8;
const RISE = 4;

/**
 * Ticks and words under the axis. No two words of a row touch. `whose`: index of the chapter that
 * has the name of its clock before it; null where there is the lower row only.
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
    // The fullest way to say all that costs no word of weight its place.
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

/** Whose time the hours are: a time is never told without its zone. */
export function clockName({ story, clock }: ChartContext, t: number): string {
  return formatClock(zoneOf(story, clock, t));
}

function clockLabel({ t0, x0 }: Panel, context: ChartContext): Label {
  const text = clockName(context, t0);
  const width = context.measure(text);
  // Clear of the first hour, which may stand astride the chapter's edge.
  const x1 = x0 - 2 * context.em;
  return { x: x1 - width / 2, text, x0: x1 - width, x1, rank: 8 };
}

/** The ways to say a chapter's dates and jumps, the fullest first. A midnight weighs more than a jump. */
function lowerRowCandidates(
  panel: Panel,
  context: ChartContext,
  axis: Axis,
  clockMarks: readonly ClockMark[],
  slim: boolean,
) {
  const rows = dateRow(panel, context, axis);
  const dates = slim ? rows.slice(-1) : rows;
  const forms = slim ? [1] : [0, 1];
  return forms.flatMap((form) => {
    const changeLabels = clockMarks.map(({ x, changeLabels: words }) => {
      const text = words[form] ?? '';
      const half = context.measure(text) / 2;
      return {
        x: x - half,
        text,
        x0: x - half,
        x1: x + half,
        rank: form ? 1.5 : 1.75,
        clockChange: true,
      };
    });
    return dates.map((row) => ({
      ...row,
      labels: [...row.labels.map((label) => ({ ...label, clockChange: false })), ...changeLabels],
    }));
  });
}

/** The labels that stay clear of each other and of what is taken. */
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

function clockMarksOf({ story, clock, lang, scale }: ChartContext, axis: Axis): ClockMark[] {
  if (clock !== 'local') return [];
  const inside = ({ t }: ClockShift) =>
    scale.spans.some(({ chapter }) => chapter.from <= t && t <= chapter.to);
  const shifts = clockShifts(story).filter(inside);
  const heights = shifts.map((_, i) =>
    shifts.slice(0, i + 1).reduce((sum, { hours }) => sum + Math.sign(hours), 0),
  );
  // The lowest stretch of the axis stands at its foot.
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
