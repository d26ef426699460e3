import { readAt } from './reading-line.ts';
import { measure, scrollerOf } from './scroll-area.ts';

/** What is read, in words and as an element: React may reuse the element for other words. */
interface Spot {
  readonly passage: string | null;
  readonly element: Element;
  readonly text: string;
  /** Viewport y. */
  readonly top: number;
}

const BLOCKS = 'p, li, figure, blockquote, table, h1, h2, h3, pre';

/**
 * Remembers what is on the reading line. To be called before the article changes.
 *
 * @returns puts it back where it was; to be called after the change, before the browser paints
 */
export function keepPlace(article: HTMLElement): () => void {
  const area = measure(scrollerOf(article), article);
  const line = area.edge - area.scroll + readAt(area.scroll, area.max, area.height);
  const spots = spotsAt(article, line);
  return () => {
    for (const spot of spots) {
      const element = find(article, spot);
      if (!element) continue;
      const moved = element.getBoundingClientRect().top - spot.top;
      const scroller = scrollerOf(article);
      // A browser that anchors its scrolling may have done it already.
      if (Math.abs(moved) >= 0.5) scroller.scrollTop += moved;
      return;
    }
  };
}

/** The block on the line, the passage that it is in, and the passages around it, the nearest first. */
function spotsAt(article: HTMLElement, line: number): readonly Spot[] {
  const parts = Array.from(article.children, (element) => spotOf(element));
  const at = Math.max(
    0,
    parts.findLastIndex(({ top }) => top <= line),
  );
  const on = parts[at];
  if (!on) return [];
  const blocks = Array.from(on.element.querySelectorAll(BLOCKS), (element) =>
    spotOf(element, on.passage),
  );
  const block = blocks.findLast(({ top }) => top <= line) ?? blocks[0];
  const around = parts
    .map((part, i) => ({ part, distance: Math.abs(i - at) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ part }) => part);
  return [...(block ? [block] : []), ...around];
}

function spotOf(element: Element, passage = element.getAttribute('data-passage')): Spot {
  const { top } = element.getBoundingClientRect();
  return { passage, element, text: element.textContent, top };
}

/** The element of a spot in the changed article; undefined where it is gone. */
function find(article: HTMLElement, { passage, element, text }: Spot): Element | undefined {
  const section = passage === null ? null : sectionOf(article, passage);
  if (passage !== null && !section) return undefined;
  if (section && element.matches('[data-passage]')) return section;
  const same = (each: Element) => each.textContent === text;
  if (element.isConnected && same(element)) return element;
  return Array.from((section ?? article).querySelectorAll(BLOCKS)).find(same);
}

function sectionOf(article: HTMLElement, id: string): Element | null {
  return article.querySelector(`[data-passage="${CSS.escape(id)}"]`);
}
