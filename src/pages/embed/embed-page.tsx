import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createFreshPassages } from '../../article/fresh-passages.ts';
import type { MomentRef } from '../../article/moments.ts';
import { PassageCard } from '../../article/passage-card.tsx';
import type { Settings } from '../../embed-host/frame/messages.ts';
import { inLanguage } from '../../i18n/direction.ts';
import { t } from '../../i18n/translate.ts';
import { beforeReload } from '../../loading/reload.ts';
import { MapPane } from '../../map/map-pane.tsx';
import type { Playback } from '../../playback/playback.ts';
import { Scrubber } from '../../scrubber/scrubber.tsx';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { ImageMedia } from '../../story/media/media.ts';
import type { Story } from '../../story/model.ts';
import type { Problem } from '../../story/problems/problem.ts';
import { ErrorBoundary } from '../../ui/issues/error-boundary.tsx';
import { reportIssue } from '../../ui/issues/issues.ts';
import { NoticePlace } from '../../ui/notices/notice-place.tsx';
import { momentState, writeAddress } from '../address/address-bar.ts';
import { momentUrl } from '../address/moment-url.ts';
import { readerLink } from '../address/page-address.ts';
import { fromUrl, toUrl } from '../address/url.ts';
import { listenForShortcuts } from '../keys/shortcuts.ts';
import { LivePart } from '../live/live-part.tsx';
import type { Taken } from '../live/live-props.ts';
import { LazyPart } from '../loading/lazy-part.tsx';
import { urlIssues, useIssues, useProblemIssues } from '../loading/story-issues.ts';
import type { TakeVersion } from '../loading/story-loader.tsx';
import { PlayControls } from '../play-controls.tsx';
import { Announcer } from '../reader/layout/announcer.tsx';
import { createStepper } from '../stepper.ts';
import { useJourney } from '../use-journey.ts';
import { useLanguage } from '../use-language.ts';
import { useMedia } from '../use-media.ts';
import { usePrerenderedPlayback, useStoryPlayback } from '../use-story-playback.ts';
import { EmbedFollow } from './embed-follow.tsx';
import { EmbedFoot } from './embed-foot.tsx';
import { embedParams } from './embed-params.ts';
import type { HostLink } from './host-link/host-link.ts';
import { useFullScreen } from './use-full-screen.ts';

const loadPicture = async () =>
  (await import('../../article/figures/enlarged/enlarged-picture.tsx')).EnlargedPicture;

interface EmbedPageProps {
  story: Story;
  problems: readonly Problem[];
  /** Shows another version of the story. */
  take: TakeVersion;
  link: HostLink;
  /** Runs once the page reacts to the reader and the host. */
  onLive: () => void;
  /** The address that the page was opened with. */
  url: string;
}

/** The map in a page of others: headline, map, passage, folded timeline, credit and link. */
export function EmbedPage({ story, problems, take, link, url, onLive }: EmbedPageProps) {
  const [{ state, params, sentences }] = useState(() => {
    const { state, problems: wrong, moved } = fromUrl(url, story);
    const params = embedParams(url);
    const became = moved?.sentence ? [moved.sentence] : [];
    return { state, params, sentences: [...became, ...wrong, ...params.problems] };
  });
  const [wantedClock, setClock] = useState(state.clock);
  const { journey, scale, steps } = useJourney(story);
  const live = useStoryPlayback(journey.story, state.t);
  const prerendered = usePrerenderedPlayback(story);
  const playback = live ?? prerendered;
  // The prerendered page shows the same, whatever the address asks for.
  const clock = live ? wantedClock : 'local';
  const [lang, chooseLang] = useLanguage(story, { asked: state.lang, url, live: live !== null });
  const stepper = useMemo(() => playback && createStepper(steps, playback), [steps, playback]);
  const root = useRef<HTMLElement>(null);
  const seen = useRef(false);
  const [fresh] = useState(createFreshPassages);
  const [picture, setPicture] = useState<ImageMedia | null>(null);
  const full = useFullScreen();
  const calm = useMedia('(prefers-reduced-motion: reduce)');

  // What the host has asked for in vain is no news for the reader.
  useIssues(useMemo(() => urlIssues(sentences, 'console'), [sentences]));
  useProblemIssues(problems);
  useEffect(() => {
    document.title = localize(story.title, lang);
  }, [story, lang]);

  const choose = useEffectEvent(chooseLang);
  const storyNow = useEffectEvent(() => story);
  useEffect(() => {
    if (!live) return;
    const onSet = (settings: Settings) => {
      const story = storyNow();
      const asked = new URL(url);
      for (const [name, value] of Object.entries(settings)) asked.searchParams.set(name, value);
      const { state: now, problems: wrong } = fromUrl(asked.href, story);
      for (const fault of urlIssues(wrong, 'console')) reportIssue(fault);
      if (settings.theme !== undefined) document.documentElement.dataset.theme = now.theme;
      if (settings.clock !== undefined) setClock(now.clock);
      if (settings.lang !== undefined) choose(now.lang ?? story.languages[0] ?? 'en');
    };
    return link.connect({
      ...{ story: () => storyNow(), playback: live, lang, onSet },
      isSeen: () => seen.current,
    });
  }, [live, lang, link, url]);
  useEffect(() => {
    if (!params.keys || !live || !stepper) return;
    const { next, previous } = stepper;
    const toggle = () => (live.getState().playing ? live.pause() : live.play());
    return listenForShortcuts({ play: toggle, next, previous });
  }, [params, live, stepper]);

  useEffect(() => {
    if (!live) return;
    return beforeReload(() => {
      const here = new URL(location.href);
      for (const name of ['stop', 't']) here.searchParams.delete(name);
      const moment = momentState(story, live.getState().t);
      const query = toUrl({ slug: story.slug, clock, theme: state.theme, lang: null, ...moment });
      for (const [name, value] of new URLSearchParams(query)) here.searchParams.set(name, value);
      writeAddress(here.search);
    });
  }, [live, story, clock, state]);

  usePauseOutOfView(root, seen, live, params.autoplay && calm === false);
  const onLiveNow = useEffectEvent(onLive);
  useEffect(() => {
    if (live) onLiveNow();
  }, [live]);

  const hrefOf = useCallback((ref: MomentRef) => momentUrl(story, lang, ref), [story, lang]);
  if (!playback || !stepper) return null;
  const pick = (id: string) => {
    const step = steps.find((each) => each.id === id);
    if (step) playback.glide(step.t, 'map');
  };
  const rest = {
    ...{ slug: story.slug, clock, theme: state.theme },
    lang: lang === story.languages[0] ? null : lang,
  };
  const reportUpdate = ({ story, passages }: Taken) => link.updated({ story, passages, lang });
  const closePicture = () => setPicture(null);
  const addressNow = () =>
    live === null ? './' : readerLink({ ...rest, ...momentState(story, playback.getState().t) });
  return (
    <main className="embed" data-basemap={story.basemap ? 'own' : 'site'} ref={root}>
      <header className="embed-head" {...inLanguage(lang)}>
        <h1 {...ownLanguage(story.title, lang)}>{localize(story.title, lang)}</h1>
        <p {...ownLanguage(story.summary, lang)}>{localize(story.summary, lang)}</p>
      </header>
      <div className="embed-map">
        <ErrorBoundary code="map" what={t('reader.map-failed')} hint={t('embed.map-failed-hint')}>
          <MapPane
            {...{ journey, playback, clock, lang }}
            opening={state.t === null ? 'whole' : 'scene'}
            cooperative={!full.on}
            onPick={pick}
          />
        </ErrorBoundary>
      </div>
      {(params.article || !live) && (
        <div className="embed-card">
          <ErrorBoundary
            code="article"
            what={t('embed.text-failed')}
            hint={t('reader.article-failed-hint')}
          >
            <PassageCard
              {...{ story, playback, clock, lang, hrefOf }}
              freshPassages={fresh}
              onEnlarge={setPicture}
            />
          </ErrorBoundary>
        </div>
      )}
      <div className="embed-time" dir="ltr">
        <PlayControls className="embed-buttons" {...{ playback, stepper }}>
          <EmbedFollow {...{ story, playback }} keys={params.keys} />
        </PlayControls>
        <ErrorBoundary
          code="timeline"
          what={t('reader.timeline-failed')}
          hint={t('embed.timeline-failed-hint')}
        >
          <Scrubber {...{ journey, scale, playback, clock, lang }} story={journey.story} folded />
        </ErrorBoundary>
      </div>
      <NoticePlace className="embed-notices">
        <LivePart
          {...{ story, problems, playback, lang, fresh, take }}
          withoutList
          onTaken={reportUpdate}
        />
      </NoticePlace>
      <EmbedFoot {...{ story, clock, lang, full, addressNow }} />
      <Announcer {...{ journey, steps, playback, clock, lang }} />
      {picture && (
        <ErrorBoundary
          code="dialog"
          what={t('reader.dialog-failed')}
          hint={t('reader.dialog-failed-hint')}
          fallback={null}
        >
          <LazyPart
            load={loadPicture}
            with={{ story, lang, picture, onClose: closePicture }}
            onFail={closePicture}
          />
        </ErrorBoundary>
      )}
    </main>
  );
}

/** Pauses while the embed is out of view, and plays on when it is in view again. */
function usePauseOutOfView(
  root: React.RefObject<HTMLElement | null>,
  seen: React.RefObject<boolean>,
  playback: Playback | null,
  autoplay: boolean,
): void {
  useEffect(() => {
    const element = root.current;
    if (!element || !playback) return;
    let goOn = autoplay;
    const stop = () => {
      if (seen.current || !playback.getState().playing) return;
      goOn = true;
      playback.pause();
    };
    const observer = new IntersectionObserver((entries) => {
      const inView = entries.at(-1)?.isIntersecting === true;
      seen.current = inView;
      stop();
      if (!inView || !goOn) return;
      goOn = false;
      playback.play();
    });
    observer.observe(element);
    // A host may ask to play meanwhile, or for the second time, since it repeats what it asked for too early.
    const unsubscribe = playback.subscribe(stop);
    return () => {
      observer.disconnect();
      unsubscribe();
    };
  }, [root, seen, playback, autoplay]);
}
