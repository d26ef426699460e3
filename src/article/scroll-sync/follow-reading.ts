import { countLeading } from '../../geo/binary-search.ts';
import type { Playback } from '../../playback/playback.ts';
import type { Story } from '../../story/model.ts';
import type { ActivePassage } from '../active-passage.ts';
import { createProgrammaticScroll } from './programmatic-scroll.ts';
import { readAt, scrollForPassage } from './reading-line.ts';
import { isScrollOf, measure, type ScrollArea, scrollerOf } from './scroll-area.ts';
import { watchUserScroll } from './user-scroll.ts';

/** Distance in screen heights beyond which the scroll jumps: a smooth one would only be a blur. */
const FAR = 4;

export interface FollowReading {
  /**
   * Call in the frame in which another version of the story is rendered: the text moves, and nobody has
   * scrolled it.
   */
  storyChanged(): void;
  /** Removes all listeners. */
  end(): void;
}

/**
 * Keeps the article's scroll and the clock in step. When the reader scrolls, the clock moves; when
 * anything else moves the clock, the active passage scrolls into view, unless the reader is reading.
 * Neither triggers the other: a programmatic scroll does not count as reading, and a clock that the
 * article moved (`by: 'article'`) does not scroll.
 *
 * @param story its version of now
 */
export function followReading(
  article: HTMLElement,
  story: () => Story,
  playback: Playback,
  active: ActivePassage,
): FollowReading {
  const off = new AbortController();
  // A live collection: passages may be added and removed.
  const sections = article.getElementsByClassName('article-passage');
  let { starts, last, end } = timesOf(story());
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const scroller = () => scrollerOf(article);
  const ownScroll = createProgrammaticScroll(() => {
    onLine = lineId();
  });
  const userScroll = watchUserScroll(article, scroller, ownScroll.cancel);
  /** The passage on the reading line at the last check. */
  let onLine: string | null = null;
  /** The target of the last programmatic scroll; null once the reader has scrolled. */
  let anchor: string | null = null;
  /** The reader has scrolled to the end. */
  let ended = false;
  /** The layout has just shifted. True at first, because the article was just laid out. */
  let shifted = true;
  let frame = 0;
  let shiftFrame = 0;
  let { settled } = playback.getState();

  function idOf(section: Element | undefined): string | null {
    return section?.getAttribute('data-passage') ?? null;
  }

  /** The last passage that starts at or above the reading line, otherwise the first. */
  function lineId(area: ScrollArea = measure(scroller(), article)): string | null {
    const y = area.edge - area.scroll + readAt(area.scroll, area.max, area.height);
    const begun = countLeading(
      sections.length,
      (i) => (sections[i]?.getBoundingClientRect().top ?? 0) <= y,
    );
    return idOf(sections[Math.max(0, begun - 1)]);
  }

  function read(): void {
    frame = 0;
    const area = measure(scroller(), article);
    const id = lineId(area);
    if (id === null || userScroll.hasChosen()) {
      onLine = id ?? onLine;
      return;
    }
    const wasEnded = ended;
    ended = area.max > 0 && area.scroll >= area.max - 1 && id === last?.id;
    if (ended && !wasEnded && playback.getState().t < end) {
      onLine = id;
      active.goTo(end, id);
      return;
    }
    if (id === onLine) return;
    onLine = id;
    const start = starts.get(id);
    if (start !== undefined && id !== active.getId()) active.goTo(start, id);
  }

  function onScroll(event: Event): void {
    const box = scroller();
    if (!isScrollOf(box, event) || ownScroll.made(box)) return;
    if (userScroll.hasChosen() || (shifted && !userScroll.isRecent())) {
      onLine = lineId();
      return;
    }
    anchor = null;
    userScroll.scrolled();
    if (frame === 0) frame = requestAnimationFrame(read);
  }

  /** Scrolls a passage to the reading line. */
  function show(id: string | null, behavior: ScrollBehavior): void {
    const section = Array.from(sections).find((each) => idOf(each) === id);
    if (!section) return;
    const box = scroller();
    const { scroll, edge, max, height } = measure(box, article);
    const { top, bottom } = section.getBoundingClientRect();
    const goal = scrollForPassage(top - edge + scroll, bottom - edge + scroll, max, height);
    const currentGoal = ownScroll.goal();
    if (currentGoal !== null && Math.abs(currentGoal - goal) < 2) return;
    anchor = id;
    const far = Math.abs(goal - scroll) > FAR * height;
    ownScroll.start(box, goal, far || reducedMotion.matches ? 'instant' : behavior);
  }

  function follow(): void {
    const { by } = playback.getState();
    if (by === 'article') return;
    if (by === 'keys' || by === 'url') userScroll.release();
    // A key or an address moves the clock on purpose. Other sources must not interrupt reading.
    if (userScroll.isReading() && by !== 'keys' && by !== 'url') return;
    const id = active.getId();
    if (ownScroll.isUnderWay() || lineId() !== id) show(id, 'smooth');
  }

  document.addEventListener('scroll', onScroll, {
    capture: true,
    passive: true,
    signal: off.signal,
  });

  /** A layout shift causes a scroll event in the next frame that is not reading. */
  function shift(): void {
    shifted = true;
    cancelAnimationFrame(shiftFrame);
    // One frame later, when the page has set its new `scroll-margin-top`.
    shiftFrame = requestAnimationFrame(() => {
      // Fonts that load, a map that changes height, a rotated phone: scroll the passage back in place.
      if (anchor !== null && anchor === active.getId() && !ownScroll.isUnderWay())
        show(anchor, 'instant');
      shiftFrame = requestAnimationFrame(() => {
        shifted = false;
      });
    });
  }
  const shifts = new ResizeObserver(shift);
  for (const each of [article, scroller(), document.body]) shifts.observe(each);

  const unsubscribeActive = active.subscribe(follow);
  const unsubscribe = playback.subscribe(() => {
    const now = playback.getState().settled;
    if (now && !settled) follow();
    settled = now;
  });

  // The article opens at the active passage. For the first passage it opens at the title.
  onLine = lineId();
  if (active.getId() !== idOf(sections[0])) show(active.getId(), 'instant');

  return {
    storyChanged() {
      ({ starts, last, end } = timesOf(story()));
      // What is read stays where it is, also where the passage would now come to rest elsewhere.
      anchor = null;
      shift();
    },
    end() {
      off.abort();
      ownScroll.destroy();
      userScroll.destroy();
      shifts.disconnect();
      unsubscribeActive();
      unsubscribe();
      cancelAnimationFrame(frame);
      cancelAnimationFrame(shiftFrame);
    },
  };
}

/** What reading needs of a story. */
function timesOf({ passages }: Story) {
  const last = passages.at(-1);
  return {
    last,
    starts: new Map(passages.map(({ id, start }) => [id, start])),
    // At the end of the text the clock moves to the last stop or moment of the last passage.
    end: Math.max(
      last?.start ?? 0,
      ...(last?.stops ?? []).map(({ from }) => from.best),
      ...(last?.moments ?? []).map(({ from }) => from),
    ),
  };
}
