import { type Step, stepAt } from '../../timeline/steps.ts';
import type { Span, TimeScale } from '../../timeline/time-scale.ts';
import { isLong } from '../chart-context.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface KeyContext {
  readonly t: number;
  readonly scale: TimeScale;
  /** The instant that the story opens at. */
  readonly opening: number;
  readonly steps: readonly Step[];
  /** No hour is known around `t`. */
  readonly byDay?: boolean;
}

/**
 * The instant that a key moves the slider to (epoch ms), or null for a key that the slider ignores.
 *
 * Arrows step by a minute, with Shift by an hour. In a chapter of months or years a minute would be
 * invisible, so there they step by a day, with Shift by a month. Where no hour is known they step by a
 * day, with Shift by a week. Page Up goes to the next stop and
 * Page Down to the previous one, as the ARIA Authoring Practices specify for sliders (Page Up
 * increases). Home goes to the opening; whatever is before that is one step further. A step that would
 * end in a break of the axis crosses it.
 */
export function keyTarget(key: string, shift: boolean, context: KeyContext): number | null {
  const { t, opening, steps, scale } = context;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return arrow(1, shift, context);
    case 'ArrowLeft':
    case 'ArrowDown':
      return arrow(-1, shift, context);
    case 'PageUp':
      return steps[stepAt(steps, t) + 1]?.t ?? scale.end;
    case 'PageDown':
      return steps.findLast((step) => step.t < t)?.t ?? scale.start;
    case 'Home':
      return opening;
    case 'End':
      return scale.end;
    default:
      return null;
  }
}

function arrow(direction: 1 | -1, shift: boolean, { t, scale, byDay }: KeyContext): number {
  const { spans } = scale;
  // At a chapter's edge the step size is that of the chapter ahead.
  const here = spans.findIndex(({ chapter: { from, to } }) =>
    direction > 0 ? from <= t && t < to : from < t && t <= to,
  );
  const chapter = spans[here]?.chapter;
  if (!chapter) return nearestChapter(direction, t, scale);
  const goal = isLong(chapter)
    ? shift
      ? addMonth(t, direction)
      : t + direction * DAY
    : byDay
      ? t + direction * (shift ? 7 * DAY : DAY)
      : shift
        ? t + direction * HOUR
        : wholeMinute(t, direction);
  // Chapters that touch count as one span, unless one counts in hours and the other in years.
  for (let i = here; ; i += direction) {
    const { from, to } = (spans[i] as Span).chapter;
    const edge = direction > 0 ? to : from;
    if (direction * (goal - edge) <= 0) return goal;
    const next = spans[i + direction]?.chapter;
    if (!next) return edge;
    const side = direction > 0 ? next.from : next.to;
    if (side !== edge || isLong(next) !== isLong(chapter)) return side;
  }
}

/** For an instant in a break, at its near edge or outside: the edge of the nearest chapter in that direction. */
function nearestChapter(direction: 1 | -1, t: number, { spans, start, end }: TimeScale): number {
  if (direction > 0) return spans.find(({ chapter }) => chapter.from > t)?.chapter.from ?? end;
  return spans.findLast(({ chapter }) => chapter.to < t)?.chapter.to ?? start;
}

/** The next whole minute in that direction. After playing, the clock is usually between two. */
function wholeMinute(t: number, direction: 1 | -1): number {
  return direction > 0
    ? (Math.floor(t / MINUTE) + 1) * MINUTE
    : (Math.ceil(t / MINUTE) - 1) * MINUTE;
}

/** Adds or subtracts a month; the 31st becomes the last day of a shorter month. */
function addMonth(t: number, direction: 1 | -1): number {
  const date = new Date(t);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + direction);
  const days = new Date(
    new Date(t).setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
  ).getUTCDate();
  date.setUTCDate(Math.min(day, days));
  return date.getTime();
}
