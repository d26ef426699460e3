import { t } from '../../i18n/translate.ts';
import type { Playback } from '../../playback/playback.ts';
import { usePlayback } from '../../playback/use-playback.ts';
import { Button } from '../../ui/controls/button.tsx';
import type { Stepper } from '../stepper.ts';

/** Play, and from stop to stop. */
export function EmbedButtons({ playback, stepper }: { playback: Playback; stepper: Stepper }) {
  const playing = usePlayback(playback, (state) => state.playing);
  const more = usePlayback(playback, () => stepper.has(1));
  const fewer = usePlayback(playback, () => stepper.has(-1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and nothing is filled in here.
    <div className="embed-buttons" role="group" aria-label={t('reader.playback')} lang="en">
      <Button
        icon="previous"
        label={t('reader.previous-stop')}
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
    </div>
  );
}
