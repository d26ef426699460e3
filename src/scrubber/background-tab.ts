import { formatIn } from '../timeline/format/date-formats.ts';
import type { TimeScale } from '../timeline/time-scale.ts';

/** The folded background's part of the timeline, px. */
export interface Tab {
  readonly x0: number;
  readonly x1: number;
  /** The background is folded: the axis begins with the journey. */
  readonly folded: boolean;
}

/** Width of the tab beside a slim track, em: room for a year. CSS gives it the same width. */
const SLIM_WIDTH = 2.4;

/** Part of the width that the background gets when it is open. */
export const OPEN_SHARE = 0.4;

interface TabOptions {
  readonly em: number;
  readonly open?: boolean;
  /** Beside a slim track. Over a string line the tab has its place above the names, and takes no width. */
  readonly slim?: boolean;
}

/** The tab at the left end of a timeline; null for a story without background. */
export function backgroundTab(
  scale: TimeScale,
  { em, open = false, slim = false }: TabOptions,
): Tab | null {
  if (scale.journey.x0 === 0) return null;
  return { x0: 0, x1: (slim ? SLIM_WIDTH : 1) * em, folded: !open };
}

/**
 * When the background begins: its year, or its month where that is in the journey's year.
 *
 * @param zone IANA zone of its first place: a year begins there at its own midnight
 */
export function backgroundStart(scale: TimeScale, zone: string, lang: string): string {
  const first = scale.spans[0]?.chapter.from ?? scale.start;
  const years = formatIn(zone, lang, { year: 'numeric' });
  // Figures alone: the tab is narrow, and Korean would add a word.
  const yearOf = (t: number) =>
    years.formatToParts(t).find(({ type }) => type === 'year')?.value ?? years.format(t);
  const from = yearOf(first);
  if (from !== yearOf(scale.journey.from)) return from;
  return formatIn(zone, lang, { month: 'short' }).format(first);
}
