import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Article } from '../../../article/article.tsx';
import { createFreshPassages } from '../../../article/fresh-passages.ts';
import type { MomentRef } from '../../../article/moments.ts';
import { t } from '../../../i18n/translate.ts';
import type { EarlyMap } from '../../../map/early-map.ts';
import { MapPane } from '../../../map/map-pane.tsx';
import type { Playback } from '../../../playback/playback.ts';
import { Scrubber } from '../../../scrubber/scrubber.tsx';
import { localize } from '../../../story/localize.ts';
import type { ImageMedia } from '../../../story/media/media.ts';
import type { Story } from '../../../story/model.ts';
import type { Problem } from '../../../story/problems/problem.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import type { Journey } from '../../../timeline/journey.ts';
import type { Step } from '../../../timeline/steps.ts';
import type { TimeScale } from '../../../timeline/time-scale.ts';
import { ErrorBoundary } from '../../../ui/issues/error-boundary.tsx';
import { NoticePlace } from '../../../ui/notices/notice-place.tsx';
import { momentUrl } from '../../address/moment-url.ts';
import { THEMES, type Theme } from '../../address/theme.ts';
import { correctionsPart } from '../../corrections/corrections-part.ts';
import { useFollowLive } from '../../follow-live.tsx';
import { listenForShortcuts } from '../../keys/shortcuts.ts';
import { LivePart } from '../../live/live-part.tsx';
import type { TakeVersion } from '../../loading/story-loader.tsx';
import { ARTICLE, usePrint } from '../../print/use-print.tsx';
import type { Stepper } from '../../stepper.ts';
import { useMedia } from '../../use-media.ts';
import { ClockMenu } from '../controls/clock-menu.tsx';
import { Header } from '../controls/header.tsx';
import { Transport } from '../controls/transport.tsx';
import { type DialogName, Dialogs } from '../dialogs/dialogs.tsx';
import { StoryCheck } from '../story-check.tsx';
import { Announcer } from './announcer.tsx';
import { LanguageOffer } from './language-offer.tsx';
import { PickedPlace } from './picked-place.tsx';
import { useCover } from './use-cover.ts';
import { useMapSize } from './use-map-size.ts';
import { WIDE } from './wide.ts';
import './reader.css';

interface LayoutProps {
  story: Story;
  journey: Journey;
  scale: TimeScale;
  steps: readonly Step[];
  playback: Playback;
  stepper: Stepper;
  clock: Clock;
  theme: Theme;
  lang: string;
  problems: readonly Problem[];
  take: TakeVersion;
  /** The address of an instant. */
  linkTo: (t: number) => string;
  opening: 'whole' | 'scene';
  earlyMap: EarlyMap | null;
  onClock: (clock: Clock) => void;
  onTheme: (theme: Theme) => void;
  onLang: (lang: string) => void;
}

/** The reader's page: header, map, timeline, article. `reader.css` lays them out. */
export function Layout(props: LayoutProps) {
  const { story, journey, scale, steps, playback, stepper, clock, theme, lang } = props;
  const { onClock, onTheme, onLang } = props;
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [keys, setKeys] = useState(true);
  const text = useRef<HTMLDivElement>(null);
  const nextTheme = () => onTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto');

  const sticky = useRef<HTMLDivElement>(null);
  const wide = useMedia(WIDE);
  const narrow = useMedia('(max-width: 639px)');
  const low = useMedia('(max-height: 500px)');
  useCover(sticky);
  useMapSize(sticky, text);
  const [fresh] = useState(createFreshPassages);
  const folded = narrow || low;
  /** The step whose place was pressed. */
  const [pickedId, setPicked] = useState<string | null>(null);
  const unpick = useCallback(() => setPicked(null), []);
  const picked = steps.find(({ id }) => id === pickedId);
  const pick = (id: string) => {
    const step = steps.find((each) => each.id === id);
    if (!step) return;
    // In the page before the clock moves: the camera keeps the place clear of it.
    flushSync(() => setPicked(step.of.media.length > 0 ? step.id : null));
    playback.glide(step.t, 'map');
  };
  const [picture, setPicture] = useState<ImageMedia | null>(null);
  const enlarge = useCallback((picture: ImageMedia) => {
    setPicture(picture);
    setDialog('picture');
  }, []);

  const follow = useFollowLive(story, playback);
  const latest = useRef({ nextTheme, follow });
  useEffect(() => {
    latest.current = { nextTheme, follow };
  });
  useEffect(() => {
    const toggle = () => (playback.getState().playing ? playback.pause() : playback.play());
    const handlers = {
      play: toggle,
      next: stepper.next,
      previous: stepper.previous,
      theme: () => latest.current.nextTheme(),
      live: () => latest.current.follow?.toggle(),
      help: () => setDialog('help'),
    };
    return listenForShortcuts(handlers, keys);
  }, [playback, stepper, keys]);

  const hrefOf = useCallback((ref: MomentRef) => momentUrl(story, lang, ref), [story, lang]);

  const corrections = correctionsPart.useCode(story);
  const additions = corrections?.correctionsInArticle({ story, clock, lang, hrefOf });

  const printed = { journey: { ...journey, story }, clock, lang, hrefOf, ...additions };
  const { print, sheets } = usePrint(ARTICLE, printed, story);

  return (
    <>
      <div className="reader">
        {/* Not a link: following it would scroll the text, and scrolling moves the clock. */}
        <button
          type="button"
          className="reader-skip"
          onClick={() => text.current?.focus({ preventScroll: true })}
        >
          {t('reader.skip')}
        </button>
        <Header
          {...{ story, theme, lang, onLang }}
          onTheme={nextTheme}
          onShare={() => setDialog('share')}
          onEmbed={() => setDialog('embed')}
          onHelp={() => setDialog('help')}
        >
          <ClockMenu {...{ story, clock, onClock }} />
        </Header>
        <main className="reader-main">
          <StoryCheck {...{ story }} problems={props.problems} />
          <div className="reader-sticky" ref={sticky}>
            <div className="reader-map">
              <ErrorBoundary
                code="map"
                what={t('reader.map-failed')}
                hint={t('reader.map-failed-hint')}
              >
                <MapPane
                  {...{ journey, playback, clock, lang }}
                  opening={props.opening}
                  cooperative={!wide}
                  early={props.earlyMap}
                  onPick={pick}
                  card={
                    picked && (
                      <PickedPlace
                        key={picked.id}
                        {...{ story, steps, playback, lang }}
                        step={picked}
                        onEnlarge={enlarge}
                        onClose={unpick}
                      />
                    )
                  }
                />
              </ErrorBoundary>
            </div>
            <div className="reader-time" dir="ltr">
              <Transport
                {...{ journey, playback, stepper, clock, lang, follow, folded }}
                onMenu={() => setDialog('menu')}
              />
              <ErrorBoundary
                code="timeline"
                what={t('reader.timeline-failed')}
                hint={t('reader.timeline-failed-hint')}
              >
                <Scrubber
                  {...{ journey, scale, playback, clock, lang }}
                  story={journey.story}
                  folded={folded === true}
                />
              </ErrorBoundary>
            </div>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable element needs the focus for the arrow keys. */}
          <div className="reader-text" ref={text} tabIndex={0}>
            <ErrorBoundary
              code="article"
              what={t('reader.article-failed')}
              hint={t('reader.article-failed-hint')}
              heading
            >
              <Article
                {...{ story, playback, clock, lang, hrefOf, additions }}
                freshPassages={fresh}
                onEnlarge={enlarge}
              />
            </ErrorBoundary>
          </div>
          <NoticePlace className="reader-notices">
            <LivePart
              {...{ story, playback, lang, fresh }}
              problems={props.problems}
              take={props.take}
            />
            {corrections && (
              <corrections.Corrections {...{ story, playback, clock, lang, hrefOf }} />
            )}
            <LanguageOffer {...{ story, lang, onLang }} />
          </NoticePlace>
        </main>
        <p className="ui-hidden" role="status">
          {picked && t('figure.card', { title: localize(picked.title, lang) })}
        </p>
        <Announcer {...{ journey, steps, playback, clock, lang }} />
        <Dialogs
          open={dialog}
          share={{
            ...{ journey, playback, clock, lang },
            linkTo: props.linkTo,
            onPrint: print,
            onEmbed: () => setDialog('embed'),
            onClose: () => setDialog(null),
          }}
          embed={{ ...{ story, playback, clock, lang }, onClose: () => setDialog(null) }}
          picture={picture && { ...{ story, lang, picture }, onClose: () => setDialog(null) }}
          help={{ journey, keys, onKeys: setKeys, onClose: () => setDialog(null) }}
          menu={{
            ...{ story, playback, stepper, clock, theme, lang, follow, onClock, onLang },
            onTheme: nextTheme,
            onShare: () => setDialog('share'),
            onHelp: () => setDialog('help'),
            onClose: () => setDialog(null),
          }}
        />
      </div>
      {sheets}
    </>
  );
}
