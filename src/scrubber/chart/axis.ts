import { countLeading } from '../../geo/binary-search.ts';
import type { Chapter } from '../../story/model.ts';
import type { TimeScale } from '../../timeline/time-scale.ts';

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
  /** Extra space before one chapter, for the place names: px, and the chapter's index. */
  readonly names?: { readonly width: number; readonly before: number };
}

/**
 * Lays the chapters out between `left` and `right`. Each gets its share of the width that the breaks
 * and the names leave. Inside a chapter, time follows `scale`.
 */
export function buildAxis(scale: TimeScale, size: AxisSize): Axis {
  const gaps = scale.spans.map(
    (span, i) =>
      (i > 0 && span.breakBefore ? size.gutter : 0) +
      (size.names?.before === i ? size.names.width : 0),
  );
  const room = Math.max(0, size.right - size.left - sum(gaps));
  const total = sum(scale.spans.map((span) => span.x1 - span.x0)) || 1;
  let x = size.left;
  const panels = scale.spans.map((span, i): Panel => {
    const x0 = x + (gaps[i] ?? 0);
    x = x0 + ((span.x1 - span.x0) / total) * room;
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
    const span = scale.spans[i];
    if (!panel || !span) return panels[0]?.x0 ?? size.left;
    if (t > panel.t1) {
      const next = panels[i + 1];
      return next ? breakPx(panel, next, size.gutter) : panel.x1;
    }
    const part = (scale.toX(t) - span.x0) / (span.x1 - span.x0 || 1);
    return panel.x0 + clamp(part, 0, 1) * (panel.x1 - panel.x0);
  };

  const toTime = (px: number): number => {
    const i = countLeading(panels.length, (n) => (panels[n] as Panel).x0 <= px) - 1;
    const panel = panels[i];
    const span = scale.spans[i];
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
export function firstChapter(scale: TimeScale, from: number, to: number): number {
  const i = scale.spans.findIndex(({ chapter }) => chapter.to >= from && chapter.from <= to);
  return Math.max(0, i);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
