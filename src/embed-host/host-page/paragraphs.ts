import type { Ready, TimeMessage } from '../frame/messages.ts';
import { throttle } from '../throttle.ts';

const MARKED = '[data-whistlestop-stop]';
const CURRENT_CLASS = 'whistlestop-now';
/** A map narrower than this share of the window stands beside the text. */
const MOST_WIDTH = 0.7;
const CONTROLS = 'a, button, summary, label, input, select, textarea, [contenteditable]';
/** Readers read at about this share of the height that the map leaves. */
const READING_LINE = 0.4;
/** A scroll just before a click came from the same movement. Milliseconds. */
const CLICK_REST_MS = 300;
const SCROLL_REST_MS = 1000;

export interface Paragraphs {
  /** Marks the paragraph of the moment: the one whose stop began last. */
  mark(time: TimeMessage): void;
  /** Takes the story's stops, by which paragraphs are in order of time. */
  know(stops: Ready['stops']): void;
  /** Ignores scrolling for a moment: the page is about to be scrolled by a script. */
  rest(): void;
  end(): void;
}

/** The embed that a paragraph controls: the one that it names, else the nearest in the document tree. */
function embedOf(paragraph: Element): Element | null {
  const named = paragraph.getAttribute('data-whistlestop-for');
  if (named !== null) return document.getElementById(named);
  for (let around = paragraph.parentElement; around; around = around.parentElement) {
    const embed = around.querySelector('whistle-stop');
    if (embed) return embed;
  }
  return null;
}

/**
 * Follows a link to a stop that the browser would not: `<base>` makes it one to another page, or the address
 * has it already, although the map may have gone on. Returns whether it did.
 */
function followHashLink(event: MouseEvent): boolean {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#whistlestop="]');
  if (!link || !isPlainClick(event)) return false;
  const isHere = link.hash === location.hash;
  const isOfThisPage = link.pathname + link.search === location.pathname + location.search;
  if (isOfThisPage && !isHere) return false;
  event.preventDefault();
  if (isHere) dispatchEvent(new Event('hashchange'));
  else location.hash = link.hash;
  return true;
}

function isPlainClick(event: MouseEvent): boolean {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return !(defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey);
}

/**
 * How far down the window an embed covers the text that scrolls below it, pixels: it stays at the upper
 * edge of the window (`position: sticky` or `fixed`), as wide as the text.
 */
function coveredTo(embed: Element): number {
  for (let box: Element | null = embed; box; box = box.parentElement) {
    if (!/sticky|fixed/.test(getComputedStyle(box).position)) continue;
    const { top, bottom, width } = box.getBoundingClientRect();
    const stays = top < innerHeight * READING_LINE && bottom > 0 && bottom < innerHeight;
    return stays && width > innerWidth * MOST_WIDTH ? bottom : 0;
  }
  return 0;
}

/**
 * Connects paragraphs of the host page with the embed. A click, the keyboard focus, or scrolling past a
 * paragraph moves the map to its stop; the paragraph of the map's moment is marked. The page is never
 * scrolled. Paragraphs may be added and removed: they are looked up at every event.
 *
 * @param goto `wanted` is false for scrolling, which does not wake the frame
 */
export function tieParagraphs(
  embed: Element,
  goto: (stop: string, wanted: boolean) => void,
): Paragraphs {
  const listeners = new AbortController();
  const { signal } = listeners;
  let moments = new Map<string, number>();
  let marked: Element | null = null;
  let lastRead: Element | null = null;
  let restsUntil = 0;

  const paragraphs = () =>
    [...document.querySelectorAll(MARKED)].filter((p) => embedOf(p) === embed);
  const stopOf = (paragraph: Element) => paragraph.getAttribute('data-whistlestop-stop') ?? '';

  function show(paragraph: Element | null): void {
    if (paragraph === marked) return;
    if (marked) {
      marked.classList.remove(CURRENT_CLASS);
      marked.removeAttribute('aria-current');
    }
    marked = paragraph;
    marked?.classList.add(CURRENT_CLASS);
    marked?.setAttribute('aria-current', 'true');
  }

  function onUse(event: Event): void {
    const target = event.target as Element | null;
    if (event instanceof MouseEvent && followHashLink(event)) return;
    // A press of the mouse moves the focus, too: what it means is known by its click.
    if (event.type === 'focusin' && !target?.matches?.(':focus-visible')) return;
    const paragraph = target?.closest?.(MARKED);
    if (!paragraph || embedOf(paragraph) !== embed) return;
    if (event instanceof MouseEvent) {
      if (!isPlainClick(event)) return;
      // A control within a paragraph keeps its click, unless it is the paragraph itself.
      const control = target?.closest(CONTROLS);
      if (control && control !== paragraph) return;
      if (getSelection()?.isCollapsed === false) return;
      if (control?.getAttribute('href')?.startsWith('#whistlestop=')) event.preventDefault();
    }
    // The click counts more than the scrolling that led to it.
    restsUntil = Date.now() + CLICK_REST_MS;
    lastRead = paragraphAtLine();
    goto(stopOf(paragraph), true);
  }

  /** The last paragraph that begins above the reading line. */
  function paragraphAtLine(): Element | null {
    const top = coveredTo(embed);
    const line = top + (innerHeight - top) * READING_LINE;
    return paragraphs().findLast((p) => p.getBoundingClientRect().top <= line) ?? null;
  }

  const onScroll = throttle(100, () => {
    const now = paragraphAtLine();
    if (now && now !== lastRead && Date.now() > restsUntil) goto(stopOf(now), false);
    lastRead = now;
  });

  document.addEventListener('click', onUse, { signal });
  document.addEventListener('focusin', onUse, { signal });
  addEventListener('scroll', onScroll.soon, { signal, passive: true, capture: true });

  return {
    know(stops) {
      moments = new Map(stops.map(({ id, t }) => [id, t]));
    },
    mark({ t }) {
      let best: Element | null = null;
      let latest = Number.NEGATIVE_INFINITY;
      for (const paragraph of paragraphs()) {
        const from = moments.get(stopOf(paragraph));
        if (from !== undefined && from <= t && from > latest) {
          latest = from;
          best = paragraph;
        }
      }
      show(best);
    },
    rest() {
      restsUntil = Date.now() + SCROLL_REST_MS;
    },
    end() {
      listeners.abort();
      onScroll.cancel();
      show(null);
    },
  };
}
