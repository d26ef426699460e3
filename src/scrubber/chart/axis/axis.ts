import { countLeading } from '../../../geo/binary-search.ts';
import type { Chapter } from '../../../story/model.ts';
import type { TimeScale } from '../../../timeline/time-scale.ts';
import { OPEN_SHARE, type Tab } from '../../background-tab.ts';

/** A chapter on the axis: the time from `t0` to `t1` runs from px `x0` to `x1`. */
export interface Panel {
  readonly chapter: Chapter;
  readonly t0: number;
  readonly t1: number;
  readonly x0: number;
  readonly x1: number;
  /** True if the axis is broken before this chapter, because time is left out. */
  readonly breakBefore: boolean;
}

/** The time axis in px. Both functions are non-decreasing and clamp to the ends of the axis. */
export interface Axis {
  readonly panels: readonly Panel[];
  /** Px of an instant. An instant in a gap lies on the break sign, in no chapter. */
  toPx(t: number): number;
  /** Instant (epoch ms) at a px. A px between two chapters gives the nearer of the two ends. */
  toTime(px: number): number;
}

export interface AxisSize {
  /** Px where the first chapter begins and the last one ends. */
  readonly left: number;
  readonly right: number;
  /** Width of an axis break, px. */
  readonly gutter: number;
  /** The background's tab, left of the axis. */
  readonly tab?: Tab | null;
  /** Extra space before one chapter, for the place names: px, and the chapter's index. */
  readonly names?: { readonly width: number; readonly before: number };
}

/** The chapters that are on the axis: without the background where that is folded. */
export function shownSpans({ spans }: TimeScale, tab?: Tab | null): TimeScale['spans'] {
  return tab?.folded ? spans.filter(({ chapter }) => !chapter.background) : spans;
}

/**
 * Lays the chapters out between `left` and `right`. Each gets its share of the width that the breaks
 * and the names leave, except that an open background has a share of its own. Inside a chapter, time
 * follows `scale`.
 */
export function buildAxis(scale: TimeScale, size: AxisSize): Axis {
  const { tab, names, gutter } = size;
  const spans = shownSpans(scale, tab);
  const gaps = spans.map(
    (span, i) => (i > 0 && span.breakBefore ? gutter : 0) + (names?.before === i ? names.width : 0),
  );
  const room = Math.max(0, size.right - size.left - sum(gaps));
  const shareOf = (background: boolean) =>
    sum(spans.map((s) => (s.chapter.background === background ? s.x1 - s.x0 : 0))) || 1;
  const parts = { true: OPEN_SHARE / shareOf(true), false: 0 };
  parts.false = (spans[0]?.chapter.background ? 1 - OPEN_SHARE : 1) / shareOf(false);
  let x = size.left;
  const panels = spans.map((span, i): Panel => {
    const x0 = x + (gaps[i] ?? 0);
    x = x0 + (span.x1 - span.x0) * parts[`${span.chapter.background}`] * room;
    return {
      chapter: span.chapter,
      t0: span.chapter.from,
      t1: span.chapter.to,
      x0,
      x1: x,
      breakBefore: i > 0 && span.breakBefore,
    };
  });

  const toPx = (t: number): number => {
    const i = countLeading(panels.length, (n) => (panels[n] as Panel).t0 <= t) - 1;
    const panel = panels[i];
    const span = spans[i];
    // The playhead of a folded background stands in the tab.
    if (tab?.folded && t < scale.journey.from) return (tab.x0 + tab.x1) / 2;
    if (!panel || !span) return panels[0]?.x0 ?? size.left;
    if (t > panel.t1) {
      const next = panels[i + 1];
      return next ? breakPx(panel, next, gutter) : panel.x1;
    }
    const part = (scale.toX(t) - span.x0) / (span.x1 - span.x0 || 1);
    return panel.x0 + clamp(part, 0, 1) * (panel.x1 - panel.x0);
  };

  const toTime = (px: number): number => {
    const i = countLeading(panels.length, (n) => (panels[n] as Panel).x0 <= px) - 1;
    const panel = panels[i];
    const span = spans[i];
    if (!panel || !span) return panels[0]?.t0 ?? scale.start;
    if (px > panel.x1) {
      const next = panels[i + 1];
      return next && next.x0 - px < px - panel.x1 ? next.t0 : panel.t1;
    }
    const part = (px - panel.x0) / (panel.x1 - panel.x0 || 1);
    return clamp(scale.fromX(span.x0 + part * (span.x1 - span.x0)), panel.t0, panel.t1);
  };

  return { panels, toPx, toTime };
}

/** Px of the break symbol between two chapters: right after the first, clear of the place names. */
export function breakPx(panel: Panel, next: Panel, gutter: number): number {
  return Math.min(panel.x1 + gutter / 2, (panel.x1 + next.x0) / 2);
}

/** Index of the first chapter that overlaps `from` to `to`; 0 where none does. */
export function firstChapter(spans: TimeScale['spans'], from: number, to: number): number {
  const i = spans.findIndex(({ chapter }) => chapter.to >= from && chapter.from <= to);
  return Math.max(0, i);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
