/** The box that scrolls an element: an ancestor of its own, or the page. Lengths in px. */
export interface ScrollArea {
  readonly element: Element;
  readonly scroll: number;
  readonly max: number;
  /** What is seen of the text: without what a shell keeps stuck above it. */
  readonly height: number;
  /** The viewport's y of the upper edge of that. */
  readonly edge: number;
}

/** The nearest ancestor that scrolls, else the page. It changes with the layout: ask again. */
export function scrollerOf(element: Element): Element {
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Whether a scroll event tells of this box. The page's own is reported by the document. */
export function isScrollOf(scroller: Element, { target }: Event): boolean {
  return target === scroller || (target === document && scroller === document.scrollingElement);
}

/**
 * A shell says how much it covers by the article's `scroll-margin-top`. (Not by the scroller's
 * `scroll-padding-top`: to a browser, what is stuck there would then never be in view, and the page
 * would scroll up each time that one of its buttons is focused.)
 */
export function measure(element: Element, article: Element): ScrollArea {
  const page = element === document.scrollingElement;
  const covered = Number.parseFloat(getComputedStyle(article).scrollMarginTop) || 0;
  return {
    element,
    scroll: element.scrollTop,
    max: Math.max(0, element.scrollHeight - element.clientHeight),
    height: Math.max(1, element.clientHeight - covered),
    edge: (page ? 0 : element.getBoundingClientRect().top) + covered,
  };
}
