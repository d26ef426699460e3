import { t as message } from '../../../i18n/translate.ts';
import { clockUnit } from '../../../timeline/clocks/clock-unit.ts';
import { formatTime } from '../../../timeline/format/format-time.ts';
import type { ChartContext } from '../../chart-context.ts';
import type { LabelSpan } from '../labels/labels.ts';
import type { Panel } from './axis.ts';
import type { PanelClock } from './panel-clock.ts';

/** What the clock shows right before and after a change, beside the mark. Px. */
export interface Reading {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

/** A change of the clock on the axis: the time before and after, and the difference. */
export interface ClockMark {
  readonly x: number;
  /** Epoch ms. */
  readonly t: number;
  readonly before: string;
  readonly after: string;
  /** Where there is room: both, or both in one text, or the one after. Else none. */
  readonly readings: readonly Reading[];
  /** The mark's line stands between the readings, or left of the one. */
  readonly isBeside: boolean;
  /** "clocks +1 h", and in short "+1 h". */
  readonly changeLabels: readonly [full: string, short: string];
  /** Height of the axis step at the change, px; negative downwards. */
  readonly step: number;
}

/** Maximum height of all steps of the axis together, and height of one step. Px. */
const MOST_RISE = 8;
const RISE = 4;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

interface Change {
  readonly x: number;
  readonly t: number;
  readonly offsets: readonly [before: number, after: number];
}

/** The changes of the clock in the chapters of hours and days, with as many readings as have room. */
export function clockMarks(
  context: ChartContext,
  clocks: readonly (PanelClock | null)[],
  panels: readonly Panel[],
  toPx: (t: number) => number,
): ClockMark[] {
  const changes = clocks.flatMap((clock, i) => {
    const panel = panels[i];
    return clock && panel ? changesOf(clock, panel, toPx) : [];
  });
  // Left of the first chapter is the name of its clock.
  const readings = placeReadings(context, changes, panels[0]?.x0 ?? 0);
  const heights = changes.map((_, i) =>
    changes.slice(0, i + 1).reduce((sum, change) => sum + Math.sign(shiftOf(change)), 0),
  );
  // The lowest part of the axis is at the bottom of the plot.
  const band = Math.max(0, ...heights) - Math.min(0, ...heights);
  const rise = Math.min(RISE, MOST_RISE / Math.max(1, band));
  return changes.map((change, i) => {
    const { x, t } = change;
    const [before, after] = wordsOf(context, change);
    const short = shiftText(shiftOf(change));
    const beside = readings[i] ?? [];
    return {
      ...{ x, t, before, after, readings: beside },
      isBeside: beside.some(({ anchor }) => anchor === 'start'),
      changeLabels: [message('scrubber.clock-change', { hours: short }), short] as const,
      step: Math.sign(shiftOf(change)) * rise,
    };
  });
}

function changesOf(
  { stretches, hours }: PanelClock,
  { t0, t1 }: Panel,
  toPx: (t: number) => number,
) {
  return stretches.flatMap((stretch, i): Change[] => {
    const before = stretches[i - 1];
    const { from: t, offset } = stretch;
    if (!before || t < t0 || t > t1) return [];
    const change: Change = {
      ...{ x: toPx(t), t },
      offsets: [before.offset, offset],
    };
    // Where no hour is known, only a change that takes about a day is worth a mark.
    return Math.abs(shiftOf(change)) >= (hours ? MINUTE : DAY / 2) ? [change] : [];
  });
}

/** ms by which the clock is put forward. */
function shiftOf({ offsets: [before, after] }: Change): number {
  return after - before;
}

function wordsOf({ lang }: ChartContext, { t, offsets }: Change): readonly [string, string] {
  const [before, after] = offsets;
  return [formatTime(t + before, 'UTC', lang), formatTime(t + after, 'UTC', lang)];
}

type Box = Omit<LabelSpan, 'rank'>;

/** Beside each change, the readings that have room; the greater changes first. */
function placeReadings(
  context: ChartContext,
  changes: readonly Change[],
  left: number,
): Reading[][] {
  const { story, em, measure, width } = context;
  const gap = 0.3 * em;
  const taken: Box[] = [];
  const placed: Reading[][] = changes.map(() => []);
  const order = changes
    .map((_, i) => i)
    .sort((a, b) => size(changes[b]) - size(changes[a]) || a - b);
  for (const i of order) {
    const change = changes[i];
    if (!change || clockUnit(story, change.t) !== 'minute') continue;
    const { x } = change;
    const [before, after] = wordsOf(context, change);
    const pair: Reading[] = [
      { x: x - gap, anchor: 'end', text: before },
      { x: x + gap, anchor: 'start', text: after },
    ];
    const both = message('scrubber.clock-both', { before, after });
    const forms: Reading[][] = [
      pair,
      [{ x: width - gap, anchor: 'end', text: both }],
      pair.slice(1),
    ];
    for (const [n, form] of forms.entries()) {
      const boxes = form.map((reading) => boxOf(reading, measure));
      // One text for both is for a change at the edge.
      if (n === 1 && x < width - measure(both)) continue;
      const isInside = boxes.every(({ x0, x1 }) => x0 >= left && x1 <= width);
      const isFree = boxes.every(({ x0, x1 }) =>
        taken.every((other) => x1 + 2 * gap <= other.x0 || x0 >= other.x1 + 2 * gap),
      );
      if (!isInside || !isFree) continue;
      placed[i] = form;
      taken.push(...boxes);
      break;
    }
  }
  return placed;
}

function size(change: Change | undefined): number {
  return change ? Math.abs(shiftOf(change)) : 0;
}

export function boxOf({ x, anchor, text }: Reading, measure: (text: string) => number): Box {
  const width = measure(text);
  return anchor === 'end' ? { x0: x - width, x1: x } : { x0: x, x1: x + width };
}

/** "+1 h", "−1:30 h", "+30 min" */
function shiftText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  if (minutes < 60) {
    return message(ms > 0 ? 'scrubber.minutes-forward' : 'scrubber.minutes-back', { minutes });
  }
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
  return message(ms > 0 ? 'scrubber.hours-forward' : 'scrubber.hours-back', { hours });
}
