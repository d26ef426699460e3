import type { Ready, Time } from './messages.ts';
import { throttle } from './throttle.ts';

const MARKED = '[data-whistlestop-stop]';
const NOW = 'whistlestop-now';
const CONTROLS = 'a, button, summary, label, input, select, textarea, [contenteditable]';
/** The share of the window's height where one reads. */
const LINE = 0.4;

export interface Paragraphs {
  /** Marks the paragraph of this moment: the one whose stop began last. */
  mark(time: Time): void;
  /** The story's stops, without which no paragraph is known to be before another. */
  know(stops: Ready['stops']): void;
  /** The page is about to be scrolled by no reader. */
  rest(): void;
  end(): void;
}

/** The embed that a paragraph belongs to: the one that it names, else the nearest around it. */
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
 * Ties the host's own paragraphs to the embed: a click, the keyboard's focus or reading past one leads
 * the map there (`asked` for all but the last), and the one of the map's moment is marked. The page is never scrolled. Paragraphs may
 * come and go: they are looked for when something happens, so nothing watches the page.
 */
export function tieParagraphs(
  embed: Element,
  goto: (stop: string, asked: boolean) => void,
): Paragraphs {
  const off = new AbortController();
  const { signal } = off;
  let moments = new Map<string, number>();
  let marked: Element | null = null;
  let read: Element | null = null;
  let restsUntil = 0;

  const mine = () => [...document.querySelectorAll(MARKED)].filter((p) => embedOf(p) === embed);
  const stopOf = (paragraph: Element) => paragraph.getAttribute('data-whistlestop-stop') ?? '';

  function show(paragraph: Element | null): void {
    if (paragraph === marked) return;
    if (marked) {
      marked.classList.remove(NOW);
      marked.removeAttribute('aria-current');
    }
    marked = paragraph;
    marked?.classList.add(NOW);
    marked?.setAttribute('aria-current', 'true');
  }

  function ask(event: Event): void {
    const target = event.target as Element | null;
    const paragraph = target?.closest?.(MARKED);
    if (!paragraph || embedOf(paragraph) !== embed) return;
    if (event instanceof MouseEvent) {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      // What can be clicked itself keeps its click, unless it is marked itself.
      const control = target?.closest(CONTROLS);
      if (control && control !== paragraph) return;
      if (getSelection()?.isCollapsed === false) return;
      if (control?.getAttribute('href')?.startsWith('#whistlestop=')) event.preventDefault();
    }
    // The scroll that brought the reader here says less than the click.
    restsUntil = Date.now() + 300;
    read = onLine();
    goto(stopOf(paragraph), true);
  }

  /** The last paragraph that begins above the line where one reads. */
  function onLine(): Element | null {
    const line = innerHeight * LINE;
    return mine().findLast((p) => p.getBoundingClientRect().top <= line) ?? null;
  }

  const reading = throttle(100, () => {
    const now = onLine();
    if (now && now !== read && Date.now() > restsUntil) goto(stopOf(now), false);
    read = now;
  });

  document.addEventListener('click', ask, { signal });
  document.addEventListener('focusin', ask, { signal });
  addEventListener('scroll', reading.soon, { signal, passive: true, capture: true });

  return {
    know(stops) {
      moments = new Map(stops.map(({ id, t }) => [id, t]));
    },
    mark({ t }) {
      let best: Element | null = null;
      let latest = Number.NEGATIVE_INFINITY;
      for (const paragraph of mine()) {
        const from = moments.get(stopOf(paragraph));
        if (from !== undefined && from <= t && from > latest) {
          latest = from;
          best = paragraph;
        }
      }
      show(best);
    },
    rest() {
      restsUntil = Date.now() + 1000;
    },
    end() {
      off.abort();
      reading.cancel();
      show(null);
    },
  };
}
