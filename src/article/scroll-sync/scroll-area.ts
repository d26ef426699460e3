/** The element that scrolls the article: an ancestor, or the page. Lengths in px. */
export interface ScrollArea {
  readonly element: Element;
  readonly scroll: number;
  readonly max: number;
  /** Visible height of the text, without what the page keeps stuck above it. */
  readonly height: number;
  /** Upper edge of the visible text, viewport y. */
  readonly edge: number;
}

/** The nearest ancestor that scrolls, otherwise the page. It changes with the layout, so do not keep it. */
export function scrollerOf(element: Element): Element {
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Whether a scroll event belongs to this element. The document reports the page's own. */
export function isScrollOf(scroller: Element, { target }: Event): boolean {
  return target === scroller || (target === document && scroller === document.scrollingElement);
}

/**
 * Reads how much of the text the page covers from the article's `scroll-margin-top`. The scroller's
 * `scroll-padding-top` would not do: the browser would treat elements stuck there as out of view and
 * scroll up whenever one of their buttons takes focus.
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
