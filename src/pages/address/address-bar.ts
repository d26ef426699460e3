import { t } from '../../i18n/translate.ts';
import type { Playback } from '../../playback/playback.ts';
import type { Story } from '../../story/model.ts';
import { formatIsoDate } from '../../story/time/format-iso.ts';
import { clockUnit } from '../../timeline/clocks/clock-unit.ts';
import { readInstant } from '../../timeline/clocks/read-instant.ts';
import { zoneAt } from '../../timeline/clocks/zones.ts';
import { stepsOf } from '../../timeline/steps.ts';
import { reportIssue } from '../../ui/issues/issues.ts';
import type { UrlState } from './url.ts';

/** The clock rests for this time before the address is written, ms: browsers limit how often it may change. */
const REST_MS = 300;

/**
 * The moment that an address names: the stop that begins then, else the instant to the minute, or its date
 * where no hour is known around then.
 */
export function momentState(
  story: Story,
  at: number,
): Pick<UrlState, 'stop' | 't' | 'byDay' | 'zone'> {
  const step = stepsOf(story).find((each) => each.t === at);
  // Rounded down, as the clock shows it: 10:40:59 is not yet 10:41. But not before the story begins.
  const begin = story.chapters[0]?.from ?? at;
  if (!step && clockUnit(story, at) !== 'minute') {
    const day = readInstant(story, formatIsoDate(at, zoneAt(story, at)))?.t ?? at;
    const t = Math.max(day, begin);
    return { stop: null, t, byDay: true, zone: zoneAt(story, t) };
  }
  const minute = Math.max(Math.floor(at / 60_000) * 60_000, begin);
  return { stop: step?.id ?? null, t: step ? at : minute, zone: zoneAt(story, at) };
}

/**
 * Calls `write` when the clock has come to rest: after a seek, a glide or a pause, never while it runs or
 * is dragged. Returns a function that ends it.
 */
export function onSeekEnd(playback: Playback, write: (instant: number) => void): () => void {
  let written = playback.getState().t;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = playback.subscribe(() => {
    const { t: instant, settled, playing } = playback.getState();
    clearTimeout(timer);
    if (!settled || playing || instant === written) return;
    timer = setTimeout(() => {
      written = instant;
      write(instant);
    }, REST_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/**
 * Writes an address of this page to the address bar, without a new entry in the history.
 *
 * @param hash by default the one that is there
 */
export function writeAddress(address: string, hash = location.hash): void {
  try {
    history.replaceState(history.state, '', address + hash);
  } catch (cause) {
    // Too many changes at once, or a sandbox: the page works without it.
    reportIssue({
      ...{ code: 'address-refused', level: 'info', shown: 'console', cause },
      what: t('address.not-updated'),
    });
  }
}
