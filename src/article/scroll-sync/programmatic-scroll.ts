import { isScrollOf } from './scroll-area.ts';

/** A scroll that ends of itself this soon was the one that ours has replaced. Milliseconds. */
const REPLACED = 100;

/** Scrolling that the page does by itself, told from the reader's. */
export interface ProgrammaticScroll {
  start(scroller: Element, goal: number, behavior: ScrollBehavior): void;
  isUnderWay(): boolean;
  /** The goal of the scroll under way, px; null without one. */
  goal(): number | null;
  /** To be asked at each scroll event: true if the page made it. */
  made(scroller: Element): boolean;
  /** The reader took over. */
  cancel(): void;
  destroy(): void;
}

/**
 * Knows a scroll of our own by its goal, until it arrives, ends short of it, or is taken over. The
 * browser tells nothing of who scrolls, and `scrollend` alone will not do: it comes for the scroll
 * that a new one replaces too.
 */
export function createProgrammaticScroll(arrived: () => void): ProgrammaticScroll {
  const off = new AbortController();
  let own: Scroll | null = null;

  function arrive(): void {
    own = null;
    arrived();
  }

  document.addEventListener(
    'scrollend',
    (event) => {
      if (!own || !isScrollOf(own.scroller, event)) return;
      if (performance.now() - own.since > REPLACED) arrive();
    },
    { capture: true, signal: off.signal },
  );

  return {
    start(scroller, goal, behavior) {
      if (Math.abs(goal - scroller.scrollTop) < 2) return arrive();
      const jump = behavior === 'instant';
      const scroll = { scroller, goal, jump, since: performance.now() };
      own = scroll;
      scroller.scrollTo({ top: goal, behavior });
      if (!jump) return;
      // A jump has happened already; its event comes with the next frame, if the place is a new one.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (own === scroll) arrive();
        }),
      );
    },
    isUnderWay: () => own !== null,
    goal: () => own?.goal ?? null,
    made(scroller) {
      if (!own) return false;
      // The layout may shift in between: a jump counts wherever it is seen to land.
      if (own.jump || Math.abs(scroller.scrollTop - own.goal) < 2) arrive();
      return true;
    },
    cancel() {
      own = null;
    },
    destroy() {
      off.abort();
      own = null;
    },
  };
}

interface Scroll {
  readonly scroller: Element;
  readonly goal: number;
  readonly jump: boolean;
  readonly since: number;
}
