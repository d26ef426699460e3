import type { Playback } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { stepsOf } from '../timeline/steps.ts';
import { zoneAt } from '../timeline/zones.ts';
import { reportIssue } from '../ui/issues.ts';
import type { UrlState } from './url.ts';

/** A browser refuses more than some hundred changes of the address in half a minute. Milliseconds. */
const QUIET = 300;

/** The moment that an address names: the stop that begins then, else the instant to the minute. */
export function momentState(story: Story, t: number): Pick<UrlState, 'stop' | 't' | 'zone'> {
  const step = stepsOf(story).find((each) => each.t === t);
  // Down, so that the clock's words stay the same: 10:40:59 is not yet 10:41. But not out of the story.
  const minute = Math.max(Math.floor(t / 60_000) * 60_000, story.chapters[0]?.from ?? 0);
  return { stop: step?.id ?? null, t: step ? t : minute, zone: zoneAt(story, t) };
}

/**
 * Calls `write` when the clock has come to rest: after a seek, a glide, a pause; never while it runs
 * or is dragged. Returns what ends it.
 */
export function onSeekEnd(playback: Playback, write: (t: number) => void): () => void {
  let written = playback.getState().t;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = playback.subscribe(() => {
    const { t, settled, playing } = playback.getState();
    clearTimeout(timer);
    if (!settled || playing || t === written) return;
    timer = setTimeout(() => {
      written = t;
      write(t);
    }, QUIET);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Puts a query into the address bar without a new entry in the history. */
export function writeAddress(query: string): void {
  const { pathname, hash } = location;
  try {
    history.replaceState(history.state, '', `${pathname}${query}${hash}`);
  } catch (cause) {
    // Too many at once, or a sandbox: the page works without it.
    reportIssue({
      ...{ code: 'address-refused', level: 'info', shown: 'console', cause },
      what: 'The address could not be updated.',
    });
  }
}
