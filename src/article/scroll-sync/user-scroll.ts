/** For this long after input on the text, nothing but the reader scrolls it. Milliseconds. */
const HOLD = 2000;
/** A scroll this soon after input is the reader's, even if the layout shifted too. Milliseconds. */
const INPUT = 300;
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/** The reader's recent input on the article. */
export interface UserScroll {
  /** The reader scrolled or touched the text just now, or has selected some of it. */
  isReading(): boolean;
  /** There was wheel, touch, key or pointer on the text a moment ago. */
  isRecent(): boolean;
  /** The reader clicked a moment and has not started to scroll since: scroll events are momentum from before. */
  hasChosen(): boolean;
  /** Call when something else moved the clock: scroll events are momentum from before. */
  release(): void;
  /** Call when the reader scrolled. */
  scrolled(): void;
  destroy(): void;
}

/**
 * Watches input on `article`, and on `scroller()` if that is not the page. Input calls `taken` at
 * once, because the browser ends a smooth scroll when the reader takes over.
 */
export function watchUserScroll(
  article: HTMLElement,
  scroller: () => Element,
  taken: () => void,
): UserScroll {
  const off = new AbortController();
  let readingAt = Number.NEGATIVE_INFINITY;
  let inputAt = Number.NEGATIVE_INFINITY;
  let chosen = false;

  function onInput(event: Event): void {
    const target = event.target instanceof Node ? event.target : document;
    const box = scroller();
    const own = box !== document.scrollingElement;
    const within = article.contains(target) || (own && box.contains(target));
    if (event instanceof KeyboardEvent) {
      if (!SCROLL_KEYS.has(event.key) || !(within || target === document.body)) return;
    } else if (!within) {
      // A press elsewhere means that the reader has stopped reading.
      if (event.type === 'pointerdown') readingAt = Number.NEGATIVE_INFINITY;
      return;
    }
    inputAt = performance.now();
    readingAt = inputAt;
    chosen = false;
    taken();
  }

  const passive = { capture: true, passive: true, signal: off.signal };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin']) {
    document.addEventListener(type, onInput, passive);
  }

  // Click fires after pointerdown, so the press itself does not reset `chosen`.
  const choose = (event: Event) => {
    chosen = event.target instanceof Element && event.target.closest('[data-passage]') !== null;
  };
  article.addEventListener('click', choose, { signal: off.signal });

  return {
    hasChosen: () => chosen,
    release() {
      chosen = true;
    },
    isReading() {
      const selection = getSelection();
      const marked = selection?.isCollapsed === false && article.contains(selection.anchorNode);
      return marked || performance.now() - readingAt < HOLD;
    },
    isRecent: () => performance.now() - inputAt < INPUT,
    scrolled() {
      readingAt = performance.now();
    },
    destroy: () => off.abort(),
  };
}
