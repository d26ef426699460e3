import type { Chapter, Story } from '../story/model.ts';

/** A chapter's part of the timeline's width, from x0 to x1 of 0 to 1. */
export interface Span {
  readonly chapter: Chapter;
  readonly x0: number;
  readonly x1: number;
  /** Time is left out before this chapter: the axis is broken here. */
  readonly breakBefore: boolean;
}

/**
 * Instant ↔ position on the timeline, 0 to 1. Linear inside a chapter, so that one chapter may last hours
 * and the next years; neither function ever decreases. An instant in a gap between chapters lies at the
 * break.
 */
export interface TimeScale {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
  /** Where the first chapter that is not background begins. Epoch ms, and position. */
  readonly journey: { readonly from: number; readonly x0: number };
  toX(t: number): number;
  fromX(x: number): number;
}

export function buildTimeScale({ chapters }: Pick<Story, 'chapters'>): TimeScale {
  let x = 0;
  const spans = chapters.map((chapter, i): Span => {
    const x0 = x;
    x += chapter.share;
    const before = chapters[i - 1];
    // The last edge is 1 and not a sum of rounded shares.
    const x1 = i === chapters.length - 1 ? 1 : x;
    return { chapter, x0, x1, breakBefore: before !== undefined && before.to < chapter.from };
  });
  const first = spans[0] as Span;
  const last = spans.at(-1) as Span;
  const main = spans.find(({ chapter }) => !chapter.background) ?? first;
  return {
    start: first.chapter.from,
    end: last.chapter.to,
    spans,
    journey: { from: main.chapter.from, x0: main.x0 },
    toX(t) {
      for (const { chapter, x0, x1 } of spans) {
        if (t <= chapter.from) return x0;
        if (t < chapter.to)
          return x0 + ((t - chapter.from) / (chapter.to - chapter.from)) * (x1 - x0);
      }
      return 1;
    },
    fromX(at) {
      for (let i = spans.length - 1; i >= 0; i--) {
        const { chapter, x0, x1 } = spans[i] as Span;
        if (at < x0 && i > 0) continue;
        const f = Math.min(1, Math.max(0, (at - x0) / (x1 - x0)));
        return chapter.from + f * (chapter.to - chapter.from);
      }
      return first.chapter.from;
    },
  };
}
