import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { inLanguage } from '../../../i18n/direction.ts';
import '../../../article/passage/passage.css';
import { t } from '../../../i18n/translate.ts';
import { MapPane } from '../../../map/map-pane.tsx';
import type { Playback } from '../../../playback/playback.ts';
import { Scrubber } from '../../../scrubber/scrubber.tsx';
import type { Story } from '../../../story/model.ts';
import type { Problem } from '../../../story/problems/problem.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import type { Journey } from '../../../timeline/journey.ts';
import type { TimeScale } from '../../../timeline/time-scale.ts';
import { ErrorBoundary } from '../../../ui/issues/error-boundary.tsx';
import { LazyPart } from '../../loading/lazy-part.tsx';
import type { TakeVersion } from '../../loading/story-loader.tsx';
import { type PrintJob, usePrint } from '../../print/use-print.tsx';
import type { HandoutProps } from '../handout/handout.tsx';
import type { Command } from '../keys/shortcuts.ts';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { presenterNotice, reportToPresenter } from '../presenter-issues.ts';
import { WholeFigure } from '../slide/slide-figure.tsx';
import { titleLanguage } from '../slide/slide-language.ts';
import { slideTitle } from '../slide/slide-text.ts';
import { SlideView } from '../slide/slide-view.tsx';
import { useFitText } from '../slide/use-fit-text.ts';
import type { Slide } from '../talk/slides.ts';
import type { Talk } from '../talk/talk.ts';
import { siteUrl } from '../talk/talk-url.ts';
import { useOffline } from '../use-offline.ts';
import { useWakeLock } from '../use-wake-lock.ts';
import { DeckFoot } from './deck-foot.tsx';
import { DeckDialogs } from './panels/deck-dialogs.tsx';
import { NotesPanel } from './panels/notes-panel.tsx';
import './deck.css';
import { Spotlight } from './pointer/spotlight.tsx';
import { useIdleCursor } from './pointer/use-idle-cursor.ts';
import { useTouch } from './pointer/use-touch.ts';
import { useAutoAdvance } from './use-auto-advance.ts';
import { useLabelScale } from './use-label-scale.ts';

interface DeckProps {
  readonly story: Story;
  readonly problems: readonly Problem[];
  readonly take: TakeVersion;
  readonly slides: readonly Slide[];
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly playback: Playback;
  readonly talk: Talk;
  readonly clock: Clock;
  readonly lang: string;
  /** Seconds for each slide while the deck advances by itself; null to depend on its text. */
  readonly pause: number | null;
  /** Planned length; null where there is none. */
  readonly minutes: number | null;
  /** How many notes are open in other tabs. */
  readonly notesCount: number;
  readonly notesHref: string;
  readonly handoutHref: string;
}

const loadDeckUpdates = async () => (await import('./deck-updates.tsx')).DeckUpdates;

/** What the deck prints instead of itself. A handout without maps is better than none. */
const HANDOUT: PrintJob<HandoutProps> = {
  load: async () => (await import('../handout/handout.tsx')).Handout,
  viewMissing: () => presenterNotice('handout-missing', t('print.handout-missing')),
  basemapMissing: () => presenterNotice('handout-bare', t('print.handout-bare')),
};

/** What the audience sees. */
export function Deck(props: DeckProps) {
  const { story, slides, journey, scale, playback, talk, clock, lang } = props;
  const state = useSyncExternalStore(talk.subscribe, talk.getState);
  const [letters, setLetters] = useState(true);
  const slideBox = useRef<HTMLElement>(null);
  const slide = slides[state.index];

  const dispatch = useCallback(
    (command: Command) => {
      if (command.do === 'fullScreen') void toggleFullScreen();
      else talk.dispatch(command);
    },
    [talk],
  );
  const onTouch = useCallback(
    (direction: 'on' | 'back') => talk.dispatch({ do: direction }),
    [talk],
  );
  const onEnlarge = useCallback(() => talk.dispatch({ do: 'figure' }), [talk]);
  const onFreeCamera = useCallback(
    (free: boolean) => {
      // The camera is reset by the map's own button, or by a slide that has ended exploring already.
      if (free) talk.setExploring(true);
      else if (talk.getState().exploring) talk.resume();
    },
    [talk],
  );
  const typed = useShortcuts(dispatch, letters);
  const labelScale = useLabelScale();
  useIdleCursor();
  useWakeLock();
  useTouch(slideBox, onTouch);
  useFitText(slideBox, `${slide?.id} ${lang} ${clock}`);
  useAutoAdvance(talk, state, slides, props.pause);
  const offline = useOffline(story.slug);
  const { sheets } = usePrint(HANDOUT, { story, slides, clock, lang, notes: state.notes }, story);

  if (!slide) return null;
  return (
    <>
      <div className="deck" data-slide={slide.id} data-kind={slide.content.kind}>
        <main className="deck-main" {...inLanguage(lang)}>
          <section className="deck-slide" ref={slideBox} aria-label={t('presenter.this-slide')}>
            <SlideView
              key={slide.id}
              {...{ story, slide, clock, lang, onEnlarge }}
              address={siteUrl()}
            />
          </section>
          <div className="deck-map">
            <ErrorBoundary
              code="map"
              what={t('presenter.map-failed')}
              hint={t('presenter.map-failed-hint')}
            >
              <MapPane
                {...{ journey, playback, clock, lang, labelScale, onFreeCamera }}
                cameraReset={state.cameraReset}
                opening="scene"
                onPick={(id) => {
                  const index = slides.findIndex((each) => each.id === id);
                  if (index >= 0) talk.dispatch({ do: 'goTo', number: index + 1 });
                }}
              />
            </ErrorBoundary>
          </div>
        </main>
        <section className="deck-time" aria-label={t('presenter.timeline')}>
          <ErrorBoundary
            code="timeline"
            what={t('presenter.timeline-failed')}
            hint={t('presenter.timeline-failed-hint')}
          >
            <Scrubber {...{ story, journey, scale, playback, clock, lang }} folded />
          </ErrorBoundary>
        </section>
        {state.figure !== null && (
          <section className="deck-figure" aria-label={t('presenter.figure')} {...inLanguage(lang)}>
            <WholeFigure {...{ story, slide, lang, onEnlarge }} index={state.figure} />
          </section>
        )}
        {state.notes && <NotesPanel {...{ story, slides, state, lang }} minutes={props.minutes} />}
        <DeckFoot
          {...{ story, state, typed, lang, offline, dispatch }}
          count={slides.length}
          onResume={talk.resume}
          update={
            story.live && (
              <LazyPart
                load={loadDeckUpdates}
                with={{ story, live: story.live, problems: props.problems, take: props.take, talk }}
              />
            )
          }
        />
        {/* Short, so that a screen reader announces each slide and nothing else. */}
        <p className="ui-hidden" role="status" lang={lang} {...titleLanguage(story, slide, lang)}>
          {`${state.index + 1}: ${slideTitle(story, slide, lang)}`}
        </p>
        {state.blank && (
          <button
            type="button"
            className="deck-blank"
            data-as={state.blank}
            aria-label={t('presenter.blank-screen')}
            onClick={() => talk.dispatch({ do: 'on' })}
          />
        )}
        {state.pointer && <Spotlight />}
        <DeckDialogs
          {...{ story, slides, lang, talk, letters, offline }}
          index={state.index}
          open={state.dialog}
          onLetters={setLetters}
          notesCount={props.notesCount}
          notesHref={props.notesHref}
          handoutHref={props.handoutHref}
        />
      </div>
      {sheets}
    </>
  );
}

async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    reportToPresenter('full-screen-refused', t('presenter.full-screen-refused'));
  }
}
