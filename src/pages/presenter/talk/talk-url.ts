import { t } from '../../../i18n/translate.ts';
import { beforeReload } from '../../../loading/reload.ts';
import { writeAddress } from '../../address/address-bar.ts';
import { toUrl, type UrlState } from '../../address/url.ts';
import { findSlide, type Slide } from './slides.ts';
import type { Talk } from './talk.ts';

const MAX_MINUTES = 600;
const MAX_PAUSE = 3600;

/** Index of the slide that `?step=` names; the first with a problem in words where there is none. */
export function slideFromUrl(
  slides: readonly Slide[],
  query: URLSearchParams,
): { readonly index: number; readonly problem: string | null } {
  const name = query.get('step');
  const index = name === null ? 0 : findSlide(slides, name);
  if (index !== null) return { index, problem: null };
  return { index: 0, problem: t('presenter.slide-unknown', { name: (name ?? '').slice(0, 60) }) };
}

/** Whether a number of minutes can be the planned length of a talk. */
export function isTalkLength(minutes: number): boolean {
  return minutes > 0 && minutes <= MAX_MINUTES;
}

/** Planned minutes (`?minutes=`); null where there are none, or no sensible number. */
export function minutesFromUrl(query: URLSearchParams): number | null {
  const minutes = Number(query.get('minutes'));
  return isTalkLength(minutes) ? minutes : null;
}

/** Seconds for each slide of a deck that advances by itself (`?auto=`); null to depend on its text. */
export function pauseFromUrl(query: URLSearchParams): number | null {
  const seconds = Number(query.get('auto'));
  return seconds >= 1 && seconds <= MAX_PAUSE ? seconds : null;
}

/** Relative URL of another page of the same talk; null is the deck. */
export function talkUrl(link: UrlState, page: 'notes' | 'handout' | null): string {
  const query = toUrl({ ...link, stop: null, t: null });
  if (page === null) return query || '?';
  return query ? `${query}&${page}` : `?${page}`;
}

/** URL of the site, where readers find the story. */
export function siteUrl(): string {
  return `${location.origin}${location.pathname.replace(/[^/]*$/, '')}`;
}

/** Browsers refuse more than some hundred changes of the address in half a minute. Milliseconds. */
const WRITE_INTERVAL_MS = 300;

/**
 * Keeps the current slide in the address bar, for a reload. Writes at once where the last change is long
 * enough ago, since nothing can be written any more while the page unloads.
 *
 * @returns what stops it
 */
export function keepSlideInUrl(
  talk: Talk,
  slides: readonly Slide[],
  link: UrlState,
  query: URLSearchParams,
): () => void {
  let written = talk.getState().index;
  let lastWrite = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    clearTimeout(timer);
    const { index } = talk.getState();
    if (index === written) return;
    written = index;
    lastWrite = performance.now();
    const next = new URLSearchParams(toUrl({ ...link, stop: null, t: null }));
    for (const key of ['minutes', 'auto']) {
      const value = query.get(key);
      if (value !== null) next.set(key, value);
    }
    next.set('step', slides[index]?.id ?? '');
    writeAddress(`?${next}`);
  }
  const unsubscribe = talk.subscribe(() => {
    clearTimeout(timer);
    if (performance.now() - lastWrite > WRITE_INTERVAL_MS) write();
    else timer = setTimeout(write, WRITE_INTERVAL_MS);
  });
  const removeListener = beforeReload(write);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeListener();
  };
}
