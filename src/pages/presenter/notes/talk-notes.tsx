import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { titleOf } from '../deck/slide-view.tsx';
import type { Slide } from '../talk/slides.ts';
import type { TalkState } from '../talk/talk-channel.ts';
import { elapsed, formatDuration, paceOf, paceText } from '../talk/talk-clock.ts';
import { useNow } from './use-now.ts';

interface TalkNotesProps {
  readonly story: Story;
  readonly steps: readonly Slide[];
  readonly index: number;
  readonly lang: string;
}

/** What the presenter reads: the notes to this step, and which one comes next. */
export function TalkNotes({ story, steps, index, lang }: TalkNotesProps) {
  const step = steps[index];
  const next = steps[index + 1];
  if (!step) return null;
  return (
    <>
      <div className="notes-text">
        {step.notes ? (
          <p lang={lang}>{localize(step.notes, lang)}</p>
        ) : (
          <p className="notes-none">No notes to this step.</p>
        )}
      </div>
      <p className="notes-next">
        {next ? (
          <>
            Next: <span lang={lang}>{titleOf(story, next, lang)}</span>
          </>
        ) : (
          'This is the last step.'
        )}
      </p>
    </>
  );
}

interface TimesProps {
  readonly state: TalkState;
  readonly steps: number;
  /** Planned length; null where none is. */
  readonly minutes: number | null;
}

/** The clocks of a talk: how long it has lasted, what time it is, how much is left, and the pace. */
export function TalkTimes({ state, steps, minutes }: TimesProps) {
  const { wall: now, talk } = useNow();
  const ms = elapsed(state.clock, talk);
  const left = steps - 1 - state.index;
  const wall = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(now);
  return (
    <dl className="notes-times">
      <div>
        <dt>{state.clock.since === null ? 'Timer, paused' : 'Timer'}</dt>
        <dd>{formatDuration(ms)}</dd>
      </div>
      <div>
        <dt>Time now</dt>
        <dd>{wall}</dd>
      </div>
      <div>
        <dt>{left === 1 ? 'Step left' : 'Steps left'}</dt>
        <dd>{left}</dd>
      </div>
      {minutes !== null && (
        <div>
          <dt>Pace, for {minutes} min</dt>
          <dd>{ms === 0 ? '–' : paceText(paceOf(state.index, steps, ms, minutes))}</dd>
        </div>
      )}
    </dl>
  );
}
