import type { ReactNode } from 'react';
import { interfaceLanguage, t } from '../i18n/translate.ts';
import type { Playback } from '../playback/playback.ts';
import { usePlayback } from '../playback/use-playback.ts';
import { Button } from '../ui/controls/button.tsx';
import type { Stepper } from './stepper.ts';

interface PlayControlsProps {
  className: string;
  playback: Playback;
  stepper: Stepper;
  /** Further controls of the same group. */
  children?: ReactNode;
}

/** Previous stop, play or pause, next stop. */
export function PlayControls({ className, playback, stepper, children }: PlayControlsProps) {
  const playing = usePlayback(playback, (state) => state.playing);
  const more = usePlayback(playback, () => stepper.has(1));
  const fewer = usePlayback(playback, () => stepper.has(-1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and this is none.
    <div
      className={className}
      role="group"
      aria-label={t('reader.playback')}
      lang={interfaceLanguage()}
      dir="ltr"
    >
      <Button
        icon="previous"
        label={t('reader.previous-stop')}
        // Not `disabled`: the focus would be lost at the first and last stop.
        aria-disabled={!fewer}
        onClick={stepper.previous}
      />
      <Button
        look="signal"
        icon={playing ? 'pause' : 'play'}
        label={t(playing ? 'reader.pause' : 'reader.play')}
        onClick={() => (playing ? playback.pause() : playback.play())}
      />
      <Button
        icon="next"
        label={t('reader.next-stop')}
        aria-disabled={!more}
        onClick={stepper.next}
      />
      {children}
    </div>
  );
}
