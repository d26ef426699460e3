/** For so long after the reader touched the text it is theirs: nothing else scrolls it. Milliseconds. */
const HOLD = 2000;
/** A scroll so soon after input is the reader's, even if the layout shifted too. Milliseconds. */
const INPUT = 300;
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);

/** What the reader's hand does to a text. */
export interface UserScroll {
  /** The reader is at the text: scrolled, touched or marked it just now. */
  isReading(): boolean;
  /** There was wheel, touch, key or pointer on the text a moment ago. */
  isRecent(): boolean;
  /** The reader pressed a moment, and has not set about scrolling since: what scrolls still is the rest of before. */
  hasChosen(): boolean;
  /** The clock was moved by something else: what scrolls still is the rest of before. */
  release(): void;
  /** The reader scrolled. */
  scrolled(): void;
  destroy(): void;
}

/**
 * Watches for the reader's hand on `article` and on `scroller()`, where that is a box of its own.
 * `taken` is called at once, since a browser ends a smooth scroll when the reader takes over.
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
      // Whoever takes hold of something else has put the text down.
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

  // After the input that led to it, so that the press itself does not undo it.
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
