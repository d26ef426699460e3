import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { reportIssue, resolveIssue } from '../../../ui/issues.ts';
import { NoticePlace } from '../../../ui/notices/notice-place.tsx';
import { addressOf, HEARTBEAT_MS, minutesFrom, type TalkPageProps } from '../deck/deck-page.tsx';
import './notes.css';
import { titleOf, whereAndWhen } from '../deck/slide-view.tsx';
import { useKeys } from '../deck/use-keys.ts';
import { useWakeLock } from '../deck/use-room.ts';
import { findSlide } from '../talk/slides.ts';
import {
  asTalkCommand,
  newId,
  notesEnd,
  openChannel,
  type TalkCommand,
  type TalkState,
} from '../talk/talk-channel.ts';
import { elapsed, NEW_CLOCK } from '../talk/talk-clock.ts';
import type { Command } from '../talk/talk-keys.ts';
import { TalkNotes, TalkTimes } from './talk-notes.tsx';

const ALONE: TalkState = { index: 0, blank: null, auto: false, clock: NEW_CLOCK };

/** The presenter's own page, in any tab of the same browser: it follows the deck, and leads it. */
export function NotesPage({ story, steps, lang, link, query }: TalkPageProps) {
  const [state, setState] = useState<TalkState>(() => ({
    ...ALONE,
    index: findSlide(steps, query.get('step') ?? '') ?? 0,
  }));
  const [deck, setDeck] = useState<'asked' | 'there' | 'gone' | 'never'>('asked');
  const [planned, setPlanned] = useState(minutesFrom(query) ?? story.talk.minutes);
  const [visit, setVisit] = useState(0);
  const end = useRef<ReturnType<typeof notesEnd> | null>(null);
  useWakeLock();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit opens a line of its own.
  useEffect(() => {
    const line = openChannel(new URL(location.href), story.slug);
    if (!line) {
      setDeck('never');
      return;
    }
    const made = notesEnd({
      ...{ id: newId(), channel: line, onState: setState },
      onDeck: (there) => setDeck(there ? 'there' : 'gone'),
    });
    end.current = made;
    const timer = setInterval(made.beat, HEARTBEAT_MS);
    const bye = () => made.close();
    // Taken from the browser's own memory, the page has no line any more.
    const back = ({ persisted }: PageTransitionEvent) => persisted && setVisit((n) => n + 1);
    window.addEventListener('pagehide', bye);
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pagehide', bye);
      window.removeEventListener('pageshow', back);
      clearInterval(timer);
      made.close();
      end.current = null;
    };
  }, [story, visit]);

  useEffect(() => {
    if (deck !== 'gone' && deck !== 'never') return;
    reportIssue({
      ...{ code: 'deck-silent', level: 'info', shown: 'notice' },
      what:
        deck === 'never'
          ? 'This browser does not let tabs talk to each other.'
          : 'No deck answers: it is closed, or in another browser.',
      hint: 'The notes can be read here and turned by the same keys. A deck that opens is followed at once.',
      action: {
        label: 'Open the deck',
        act: () => window.open(addressOf(link, null), '_blank', 'noopener'),
      },
    });
    return () => resolveIssue('deck-silent');
  }, [deck, link]);

  function obey(command: Command | TalkCommand): void {
    const order = asTalkCommand(command);
    if (!order) return;
    if (deck === 'there') end.current?.order(order);
    else setState((now) => alone(now, order, steps.length));
  }
  const typed = useKeys(obey, true);

  const step = steps[Math.min(state.index, steps.length - 1)];
  if (!step) return null;
  const { place, time } = whereAndWhen(story, step, link.clock, lang);
  const running = state.clock.since !== null;
  return (
    <div className="notes" lang="en" data-step={step.id} data-deck={deck}>
      <header className="notes-head">
        <p role="status">
          {typed ? `Go to ${typed}, then Enter` : `Step ${state.index + 1} of ${steps.length}`}
          {state.blank && `; the screen is ${state.blank}`}
          {state.auto && '; the deck runs by itself'}
        </p>
        {deck === 'there' && <p className="notes-linked">Linked with the deck</p>}
      </header>
      <NoticePlace className="notes-faults" />
      <main className="notes-main">
        <h1 lang={lang}>{titleOf(story, step, lang)}</h1>
        {place && (
          <p className="notes-where" lang={lang}>
            {[place, time].filter(Boolean).join(' · ')}
          </p>
        )}
        <TalkNotes {...{ story, steps, lang }} index={state.index} />
      </main>
      <section className="notes-side" aria-label="Time and steps">
        <TalkTimes state={state} steps={steps.length} minutes={planned} />
        <div className="notes-buttons">
          <Button
            look="framed"
            icon="previous"
            words
            label="Back"
            onClick={() => obey({ do: 'back' })}
          />
          <Button look="signal" icon="next" words label="On" onClick={() => obey({ do: 'on' })} />
          <Button
            look="framed"
            label="Black"
            aria-pressed={state.blank === 'black'}
            onClick={() => obey({ do: 'blank', as: 'black' })}
          />
          <Button
            look="framed"
            label={running ? 'Pause the timer' : 'Start the timer'}
            onClick={() => obey({ do: 'timer' })}
          />
          {!running && elapsed(state.clock, 0) > 0 && (
            <ResetButton onReset={() => obey({ do: 'resetTimer' })} />
          )}
        </div>
        <label className="notes-planned">
          Planned minutes
          <input
            type="number"
            min={1}
            max={600}
            defaultValue={planned ?? ''}
            onChange={({ target }) => {
              const minutes = target.valueAsNumber;
              setPlanned(minutes > 0 && minutes <= 600 ? minutes : null);
            }}
          />
        </label>
      </section>
    </div>
  );
}

/** Asks again: a paused timer is not to be lost to a slip. */
function ResetButton({ onReset }: { onReset: () => void }) {
  const [sure, setSure] = useState(false);
  if (!sure)
    return <Button look="framed" label="Set the timer to 0 …" onClick={() => setSure(true)} />;
  return (
    <>
      <Button look="framed" label="Yes, set it to 0" onClick={onReset} />
      <Button look="framed" label="Keep it" onClick={() => setSure(false)} />
    </>
  );
}

/** Without a deck the notes turn by themselves; the timer is the deck's. */
function alone(now: TalkState, command: TalkCommand, steps: number): TalkState {
  const to = (index: number) => ({ ...now, index: Math.min(Math.max(index, 0), steps - 1) });
  if (command.do === 'on') return to(now.index + 1);
  if (command.do === 'back') return to(now.index - 1);
  if (command.do === 'first') return to(0);
  if (command.do === 'last') return to(steps - 1);
  return command.do === 'goTo' ? to(command.number - 1) : now;
}
