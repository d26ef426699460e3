import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import '../../../article/passage.css';
import { MapPane } from '../../../map/map-pane.tsx';
import type { Playback } from '../../../playback/playback.ts';
import { Scrubber } from '../../../scrubber/scrubber.tsx';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import type { Journey } from '../../../timeline/journey.ts';
import type { TimeScale } from '../../../timeline/time-scale.ts';
import type { Clock } from '../../../timeline/zones.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorBoundary } from '../../../ui/error-boundary.tsx';
import { NoticePlace } from '../../../ui/notices/notice-place.tsx';
import { DeckDialogs } from './deck-dialogs.tsx';
import './deck.css';
import './spotlight.css';
import './notes-panel.css';
import { useHandout } from '../handout/use-handout.tsx';
import { TalkNotes, TalkTimes } from '../notes/talk-notes.tsx';
import { reportToPresenter } from '../talk/issue-for-presenter.ts';
import type { Slide } from '../talk/slides.ts';
import type { Talk } from '../talk/talk.ts';
import type { Command } from '../talk/talk-keys.ts';
import { useOffline } from '../use-offline.ts';
import { SlideView, titleOf } from './slide-view.tsx';
import { Spotlight } from './spotlight.tsx';
import { useAutoAdvance } from './use-auto-advance.ts';
import { useFit } from './use-fit.ts';
import { useKeys } from './use-keys.ts';
import { useRestingCursor, useTouch, useWakeLock } from './use-room.ts';

interface DeckProps {
  readonly story: Story;
  readonly steps: readonly Slide[];
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly playback: Playback;
  readonly talk: Talk;
  readonly clock: Clock;
  readonly lang: string;
  /** Seconds for each step while the deck runs by itself; null for as long as its text needs. */
  readonly pause: number | null;
  readonly minutes: number | null;
  /** Tabs with notes that follow. */
  readonly followers: number;
  readonly notesHref: string;
  readonly handoutHref: string;
}

/** What the audience sees. `deck.css` decides where it stands. */
export function Deck(props: DeckProps) {
  const { story, steps, journey, scale, playback, talk, clock, lang } = props;
  const state = useSyncExternalStore(talk.subscribe, talk.getState);
  const [letters, setLetters] = useState(true);
  const words = useRef<HTMLElement>(null);
  const step = steps[state.index];

  const obey = useCallback(
    (command: Command) => {
      if (command.do === 'fullScreen') void toggleFullScreen();
      else talk.obey(command);
    },
    [talk],
  );
  const touch = useCallback((way: 'on' | 'back') => talk.obey({ do: way }), [talk]);
  const wander = useCallback(
    (now: boolean) => {
      // Given back by the map's own button, or by the next step, which knows already.
      if (now) talk.explore(true);
      else if (talk.getState().exploring) talk.resume();
    },
    [talk],
  );
  const typed = useKeys(obey, letters);
  useRestingCursor();
  useWakeLock();
  useTouch(words, touch);
  useFit(words, `${step?.id} ${lang} ${clock}`);
  useAutoAdvance(talk, state, steps, props.pause);
  const offline = useOffline(story.slug);
  const paper = useHandout({ story, steps, clock, lang, notes: state.strip });

  if (!step) return null;
  const address = `${location.origin}${location.pathname.replace(/[^/]*$/, '')}`;
  const title = titleOf(story, step, lang);
  return (
    <>
      <div
        className="deck"
        data-step={step.id}
        data-kind={step.content.kind}
        data-strip={state.strip || undefined}
      >
        <main className="deck-main" lang={lang}>
          <section className="deck-words" ref={words} aria-label="This step">
            <SlideView key={step.id} {...{ story, step, clock, lang, address }} />
          </section>
          <div className="deck-map">
            <ErrorBoundary code="map" what="The map broke." hint="The talk goes on without it.">
              <MapPane
                {...{ journey, playback, clock, lang }}
                cameraReset={state.cameraReset}
                legend={state.cameraReset.whole}
                opening="scene"
                onFreeCamera={wander}
                onPick={(id) => {
                  const index = steps.findIndex((each) => each.id === id);
                  if (index >= 0) talk.obey({ do: 'goTo', number: index + 1 });
                }}
              />
            </ErrorBoundary>
          </div>
        </main>
        <section className="deck-time" aria-label="Where we are">
          <ErrorBoundary code="timeline" what="The timeline broke." hint="The talk goes on.">
            <Scrubber {...{ story, journey, scale, playback, clock, lang }} />
          </ErrorBoundary>
        </section>
        {state.strip && (
          <aside className="deck-strip" aria-label="Notes">
            <div className="deck-strip-words">
              <TalkNotes {...{ story, steps, lang }} index={state.index} />
            </div>
            <TalkTimes state={state} steps={steps.length} minutes={props.minutes} />
          </aside>
        )}
        <footer className="deck-foot" lang="en">
          <p className="deck-count">
            {typed ? (
              <>Go to {typed}, then Enter</>
            ) : (
              <>
                {state.index + 1} / {steps.length}
                {state.auto && ' · runs by itself'}
                {state.clock.since === null && state.clock.gathered > 0 && ' · timer paused'}
              </>
            )}
          </p>
          <p className="deck-story" lang={lang}>
            {localize(story.title, lang)}
          </p>
          <NoticePlace className="deck-faults" />
          {offline.words && <p className="deck-offline">{offline.words}</p>}
          {state.exploring && (
            <Button label="Back to the story" look="signal" onClick={() => talk.resume()} />
          )}
          <div className="deck-tools">
            <Button icon="previous" label="Back" onClick={() => obey({ do: 'back' })} />
            <Button icon="next" label="On" onClick={() => obey({ do: 'on' })} />
            <Button label="Overview" onClick={() => obey({ do: 'overview' })} />
            <Button
              label="Notes"
              aria-pressed={state.strip}
              onClick={() => obey({ do: 'notes' })}
            />
            <Button icon="help" label="Help" onClick={() => obey({ do: 'help' })} />
          </div>
        </footer>
        {/* Short, and only this, for who hears the deck. */}
        <p className="ui-hidden" role="status" lang={lang}>
          {`${state.index + 1}: ${title}`}
        </p>
        {state.blank && (
          <button
            type="button"
            className="deck-blank"
            data-as={state.blank}
            aria-label="The screen is blank. Press to light it up."
            onClick={() => talk.obey({ do: 'on' })}
          />
        )}
        {state.pointer && <Spotlight />}
        <DeckDialogs
          {...{ story, steps, lang, talk, letters }}
          index={state.index}
          open={state.dialog}
          onLetters={setLetters}
          followers={props.followers}
          offline={offline}
          notesHref={props.notesHref}
          handoutHref={props.handoutHref}
        />
      </div>
      {paper}
    </>
  );
}

async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    reportToPresenter(
      'full-screen-refused',
      'This browser does not give the full screen. The talk goes on in its window.',
    );
  }
}
