import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import type { Problem } from '../../../story/problems/problem.ts';
import { buildJourney } from '../../../timeline/build-journey.ts';
import { buildTimeScale } from '../../../timeline/time-scale.ts';
import { resolveIssue } from '../../../ui/issues/issues.ts';
import type { UrlState } from '../../address/url.ts';
import type { TakeVersion } from '../../loading/story-loader.tsx';
import { useStoryPlayback } from '../../use-story-playback.ts';
import { reportToPresenter } from '../presenter-issues.ts';
import { talkNow } from '../talk/monotonic-clock.ts';
import type { Slide } from '../talk/slides.ts';
import { createTalk, type Talk } from '../talk/talk.ts';
import { deckEnd, HEARTBEAT_MS, newId, openChannel } from '../talk/talk-channel.ts';
import { clockStore } from '../talk/talk-clock.ts';
import {
  keepSlideInUrl,
  minutesFromUrl,
  pauseFromUrl,
  slideFromUrl,
  talkUrl,
} from '../talk/talk-url.ts';
import { Deck } from './deck.tsx';

export interface TalkPageProps {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** Shows another version of the story. */
  readonly take: TakeVersion;
  readonly slides: readonly Slide[];
  readonly lang: string;
  readonly link: UrlState;
  readonly query: URLSearchParams;
}

/** Sets up what a deck needs: playback, the talk, its stored clock, the address and the channel. */
export function DeckPage({ story, problems, take, slides, lang, link, query }: TalkPageProps) {
  const [initial] = useState(() => {
    const opened = slideFromUrl(slides, query);
    return { ...opened, t: slides[opened.index]?.t ?? null };
  });
  const journey = useMemo(() => buildJourney(story), [story]);
  const scale = useMemo(() => buildTimeScale(story), [story]);
  const playback = useStoryPlayback(story, initial.t);
  const store = useMemo(
    () => clockStore(`whistlestop talk ${story.slug}`, () => sessionStorage),
    [story.slug],
  );
  const [talk, setTalk] = useState<Talk | null>(null);

  useEffect(() => {
    if (initial.problem) reportToPresenter('step-unknown', initial.problem);
  }, [initial]);

  const slidesNow = useEffectEvent(() => slides);
  useLayoutEffect(() => {
    if (!playback) return;
    const clock = store.load();
    const created = createTalk({
      ...{ slides: slidesNow(), playback, clock, index: initial.index, auto: query.has('auto') },
      now: talkNow,
    });
    setTalk(created);
    // The talk itself moves the playback by "keys".
    return playback.subscribe(() => {
      if (playback.getState().by === 'scrub') created.setExploring(true);
    });
  }, [playback, initial, store, query]);
  useLayoutEffect(() => talk?.setSlides(slides), [talk, slides]);

  useEffect(() => {
    if (!talk) return;
    let { clock } = talk.getState();
    return talk.subscribe(() => {
      const now = talk.getState().clock;
      if (now === clock) return;
      clock = now;
      if (!store.save(now)) reportToPresenter('store-refused', t('presenter.store-refused'));
    });
  }, [talk, store]);

  useEffect(() => {
    if (talk) return keepSlideInUrl(talk, slides, link, query);
  }, [talk, slides, link, query]);

  const notesCount = useDeckChannel(talk, story.slug, slides);

  if (!playback || !talk) return null;
  return (
    <Deck
      {...{ story, problems, take, slides, journey, scale, playback, talk, lang, notesCount }}
      clock={link.clock}
      pause={pauseFromUrl(query)}
      minutes={minutesFromUrl(query) ?? story.talk.minutes}
      notesHref={talkUrl(link, 'notes')}
      handoutHref={talkUrl(link, 'handout')}
    />
  );
}

/** Connects the talk to notes in other tabs. Returns how many are open. */
function useDeckChannel(talk: Talk | null, slug: string, slides: readonly Slide[]): number {
  const slideAt = useEffectEvent((index: number) => slides[index]);
  const [notesCount, setNotesCount] = useState(0);
  useEffect(() => {
    if (!talk) return;
    const channel = openChannel(new URL(location.href), slug);
    if (!channel) reportToPresenter('tabs-apart', t('presenter.no-channel-on-deck'));
    const end = deckEnd({
      ...{ id: newId(), channel, onCommand: talk.dispatch },
      state: () => {
        const { index, blank, figure, auto, clock, update, taken } = talk.getState();
        const slide = slideAt(index)?.id ?? null;
        return { index, slide, blank, figure, auto, clock, update, taken };
      },
      onNotesCount: (count) => {
        setNotesCount((before) => {
          if (before > 0 && count === 0)
            reportToPresenter('notes-gone', t('presenter.notes-closed'));
          if (count > 0) resolveIssue('notes-gone');
          return count;
        });
      },
    });
    const unsubscribe = talk.subscribe(end.sendState);
    const timer = setInterval(end.heartbeat, HEARTBEAT_MS);
    return () => {
      clearInterval(timer);
      unsubscribe();
      end.close();
    };
  }, [talk, slug]);
  return notesCount;
}
