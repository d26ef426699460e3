import { useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { Command } from '../keys/shortcuts.ts';
import type { Slide } from '../talk/slides.ts';
import type { TalkCommand, TalkState } from '../talk/talk-channel.ts';
import { elapsed } from '../talk/talk-clock.ts';

interface NotesButtonsProps {
  readonly state: Omit<TalkState, 'slide'>;
  readonly slide: Slide;
  readonly dispatch: (command: Command | TalkCommand) => void;
}

export function NotesButtons({ state, slide, dispatch }: NotesButtonsProps) {
  const isRunning = state.clock.since !== null;
  return (
    <div className="notes-buttons" dir="ltr">
      <Button
        look="framed"
        icon="previous"
        words
        label={t('presenter.back')}
        onClick={() => dispatch({ do: 'back' })}
      />
      <Button
        look="signal"
        icon="next"
        words
        label={t('presenter.on')}
        onClick={() => dispatch({ do: 'on' })}
      />
      <Button
        look="framed"
        label={t('presenter.black')}
        aria-pressed={state.blank === 'black'}
        onClick={() => dispatch({ do: 'blank', as: 'black' })}
      />
      {slide.media.length > 0 && (
        <Button
          look="framed"
          label={t('presenter.figure')}
          aria-pressed={state.figure !== null}
          onClick={() => dispatch({ do: 'figure' })}
        />
      )}
      <Button
        look="framed"
        label={t(isRunning ? 'presenter.pause-timer' : 'presenter.start-timer')}
        onClick={() => dispatch({ do: 'timer' })}
      />
      {!isRunning && elapsed(state.clock, 0) > 0 && (
        <ResetButton onReset={() => dispatch({ do: 'resetTimer' })} />
      )}
    </div>
  );
}

/** Asks for confirmation: a paused timer must not be lost by mistake. */
function ResetButton({ onReset }: { onReset: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button look="framed" label={t('presenter.reset-timer')} onClick={() => setAsking(true)} />
    );
  return (
    <>
      <Button look="framed" label={t('presenter.reset-confirm')} onClick={onReset} />
      <Button look="framed" label={t('presenter.reset-cancel')} onClick={() => setAsking(false)} />
    </>
  );
}
