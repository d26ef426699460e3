import { isScrollOf } from './scroll-area.ts';

/** A scroll that has not moved for this time has stopped, ms. */
const AT_REST = 150;

/** Distinguishes scrolls made by the page from the reader's. */
export interface ProgrammaticScroll {
  start(scroller: Element, goal: number, behavior: ScrollBehavior): void;
  isUnderWay(): boolean;
  /** Target of the current scroll, px; null if there is none. */
  goal(): number | null;
  /** Call at each scroll event. True if the page caused it. */
  made(scroller: Element): boolean;
  /** Call when the reader takes over. */
  cancel(): void;
  destroy(): void;
}

/**
 * Recognizes a programmatic scroll by its target until it arrives, stops early or is cancelled.
 * Scroll events do not carry their cause, and `scrollend` is not enough: it also fires for a scroll
 * that a new one replaces.
 */
export function createProgrammaticScroll(arrived: () => void): ProgrammaticScroll {
  const off = new AbortController();
  let own: Scroll | null = null;

  function arrive(): void {
    own = null;
    arrived();
  }

  /** A `scrollend` may belong to the scroll that this one replaced, however late it comes. */
  function arriveOnceAtRest(scroll: Scroll): void {
    let { scrollTop } = scroll.scroller;
    let since = performance.now();
    const check = () => {
      if (own !== scroll) return;
      const now = performance.now();
      if (scroll.scroller.scrollTop !== scrollTop)
        [scrollTop, since] = [scroll.scroller.scrollTop, now];
      if (now - since >= AT_REST) arrive();
      else requestAnimationFrame(check);
    };
    requestAnimationFrame(check);
  }

  document.addEventListener(
    'scrollend',
    (event) => {
      if (own && isScrollOf(own.scroller, event)) arriveOnceAtRest(own);
    },
    { capture: true, signal: off.signal },
  );

  return {
    start(scroller, goal, behavior) {
      if (Math.abs(goal - scroller.scrollTop) < 2) return arrive();
      const jump = behavior === 'instant';
      const scroll = { scroller, goal, jump };
      own = scroll;
      scroller.scrollTo({ top: goal, behavior });
      if (!jump) return;
      // A jump is done at once. Its event follows in the next frame, and only if the position changed.
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
      // The layout may shift in between, so a jump counts as arrived at any position.
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
}
