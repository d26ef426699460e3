import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { beforeReload } from '../../../loading/reload.ts';
import type { Story } from '../../../story/model.ts';
import { buildJourney } from '../../../timeline/build-journey.ts';
import { buildTimeScale } from '../../../timeline/time-scale.ts';
import { resolveIssue } from '../../../ui/issues.ts';
import { writeAddress } from '../../address-bar.ts';
import { toUrl, type UrlState } from '../../url.ts';
import { useStoryPlayback } from '../../use-story-playback.ts';
import { reportToPresenter } from '../talk/issue-for-presenter.ts';
import { findSlide, type Slide } from '../talk/slides.ts';
import { talkNow } from '../talk/steady-clock.ts';
import { createTalk, type Talk } from '../talk/talk.ts';
import { deckEnd, newId, openChannel } from '../talk/talk-channel.ts';
import { clockStore } from '../talk/talk-clock.ts';
import { Deck } from './deck.tsx';

export interface TalkPageProps {
  readonly story: Story;
  readonly steps: readonly Slide[];
  readonly lang: string;
  readonly link: UrlState;
  readonly query: URLSearchParams;
}

/** Everything that a deck needs to run, made once; what it looks like is `Deck`'s. */
export function DeckPage(props: TalkPageProps) {
  const { story, steps, lang, link, query } = props;
  const [opened] = useState(() => firstStep(steps, query));
  const journey = useMemo(() => buildJourney(story), [story]);
  const scale = useMemo(() => buildTimeScale(story), [story]);
  const playback = useStoryPlayback(story, steps[opened.index]?.t ?? null);
  const store = useMemo(
    () => clockStore(`whistlestop talk ${story.slug}`, () => sessionStorage),
    [story],
  );
  const [talk, setTalk] = useState<Talk | null>(null);
  const [followers, setFollowers] = useState(0);

  useEffect(() => {
    if (opened.problem) reportToPresenter('step-unknown', opened.problem);
  }, [opened]);

  useLayoutEffect(() => {
    if (!playback) return;
    const clock = store.load();
    const made = createTalk({
      ...{ steps, playback, clock, index: opened.index, auto: query.has('auto') },
      now: talkNow,
    });
    setTalk(made);
    // Map and timeline move the clock only by a hand: the talk itself uses its keys.
    const unsubscribe = playback.subscribe(() => {
      if (playback.getState().by === 'scrub') made.explore(true);
    });
    return unsubscribe;
  }, [playback, steps, opened, store, query]);

  useEffect(() => {
    if (!talk) return;
    let { clock } = talk.getState();
    return talk.subscribe(() => {
      const now = talk.getState().clock;
      if (now === clock) return;
      clock = now;
      if (store.save(now)) return;
      reportToPresenter(
        'store-refused',
        'This browser stores nothing: the timer would not survive a reload.',
      );
    });
  }, [talk, store]);

  useEffect(() => {
    if (talk) return keepAddress(talk, steps, link, query);
  }, [talk, steps, link, query]);

  useEffect(() => {
    if (!talk) return;
    const line = openChannel(new URL(location.href), story.slug);
    if (!line)
      reportToPresenter(
        'tabs-apart',
        'This browser does not let tabs talk to each other: press S for the notes on this screen.',
      );
    const end = deckEnd({
      ...{ id: newId(), channel: line, onOrder: talk.obey },
      state: () => {
        const { index, blank, auto, clock } = talk.getState();
        return { index, blank, auto, clock };
      },
      onFollowers: (count) => {
        setFollowers((before) => {
          if (before > 0 && count === 0)
            reportToPresenter('notes-gone', 'The notes are closed, or their tab is gone.');
          if (count > 0) resolveIssue('notes-gone');
          return count;
        });
      },
    });
    const unsubscribe = talk.subscribe(end.tell);
    const timer = setInterval(end.beat, HEARTBEAT_MS);
    return () => {
      clearInterval(timer);
      unsubscribe();
      end.close();
    };
  }, [talk, story]);

  if (!playback || !talk) return null;
  return (
    <Deck
      {...{ story, steps, journey, scale, playback, talk, lang, followers }}
      clock={link.clock}
      pause={pauseFrom(query)}
      minutes={minutesFrom(query) ?? story.talk.minutes}
      notesHref={addressOf(link, 'notes')}
      handoutHref={addressOf(link, 'handout')}
    />
  );
}

/** Deck and notes ask each other so often whether they are there. Milliseconds. */
export const HEARTBEAT_MS = 2000;

function firstStep(steps: readonly Slide[], query: URLSearchParams) {
  const name = query.get('step');
  const index = name === null ? 0 : findSlide(steps, name);
  if (index !== null) return { index, problem: null };
  const words = `“${(name ?? '').slice(0, 60)}”`;
  return { index: 0, problem: `This talk has no step ${words}: it begins with the title.` };
}

/** Planned minutes, where an address names a sensible number. */
export function minutesFrom(query: URLSearchParams): number | null {
  const minutes = Number(query.get('minutes'));
  return minutes > 0 && minutes <= 600 ? minutes : null;
}

/** Seconds that each step stands while the deck runs by itself; null for as long as its text needs. */
function pauseFrom(query: URLSearchParams): number | null {
  const seconds = Number(query.get('auto'));
  return seconds >= 1 && seconds <= 3600 ? seconds : null;
}

/** Another page of the same talk. */
export function addressOf(link: UrlState, page: 'notes' | 'handout' | null): string {
  const query = toUrl({ ...link, stop: null, t: null });
  if (page === null) return query || '?';
  return query ? `${query}&${page}` : `?${page}`;
}

/** A browser refuses more than some hundred changes of the address in half a minute. Milliseconds. */
const QUIET_MS = 300;

/**
 * Keeps the step in the address, so that a reload comes back to it: at once where the last change is
 * some time ago, since nothing can be written any more when the page goes.
 */
function keepAddress(
  talk: Talk,
  steps: readonly Slide[],
  link: UrlState,
  query: URLSearchParams,
): () => void {
  let written = talk.getState().index;
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    clearTimeout(timer);
    const { index } = talk.getState();
    if (index === written) return;
    written = index;
    last = performance.now();
    const kept = new URLSearchParams(toUrl({ ...link, stop: null, t: null }));
    for (const key of ['minutes', 'auto']) {
      const value = query.get(key);
      if (value !== null) kept.set(key, value);
    }
    kept.set('step', steps[index]?.id ?? '');
    writeAddress(`?${kept}`);
  }
  const unsubscribe = talk.subscribe(() => {
    clearTimeout(timer);
    if (performance.now() - last > QUIET_MS) write();
    else timer = setTimeout(write, QUIET_MS);
  });
  const forget = beforeReload(write);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    forget();
  };
}
