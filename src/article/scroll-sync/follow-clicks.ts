import type { Story } from '../../story/model.ts';
import type { ActivePassage } from '../active-passage.ts';

const CONTROLS = 'a, button, summary, label, input, select, textarea';

/**
 * A plain click on a link to a moment or on a passage moves the clock, and so does keyboard focus that
 * enters a passage. The browser handles all other clicks: with a modifier, with another button, on an
 * external link, or at the end of a selection.
 *
 * Listens on the article, so that a thousand passages cost one listener.
 */
export function followClicks(
  article: HTMLElement,
  story: () => Story,
  active: ActivePassage,
): () => void {
  const off = new AbortController();

  function goTo(passage: Element | null): void {
    const id = passage?.getAttribute('data-passage');
    const found = id ? story().passages.find((each) => each.id === id) : undefined;
    if (found && found.id !== active.getId()) active.goTo(found.start, found.id);
  }

  article.addEventListener(
    'click',
    (event) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const target = event.target as Element;
      const link = target.closest<HTMLElement>('a[data-t]');
      if (link) {
        event.preventDefault();
        const own = link.closest('.article-dateline')?.closest<HTMLElement>('[data-passage]');
        active.goTo(Number(link.dataset.t), own?.dataset.passage);
      } else if (!target.closest(CONTROLS) && getSelection()?.isCollapsed !== false) {
        goTo(target.closest('[data-passage]'));
      }
    },
    { signal: off.signal },
  );

  article.addEventListener(
    'focusin',
    (event) => {
      const target = event.target as Element;
      if (target.matches(':focus-visible')) goTo(target.closest('[data-passage]'));
    },
    { signal: off.signal },
  );

  return () => off.abort();
}
