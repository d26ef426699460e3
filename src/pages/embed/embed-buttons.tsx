import type { Playback } from '../../playback/playback.ts';
import { usePlayback } from '../../playback/use-playback.ts';
import { Button } from '../../ui/button.tsx';
import type { Stepper } from '../stepper.ts';

/** Play, and from stop to stop. */
export function EmbedButtons({ playback, stepper }: { playback: Playback; stepper: Stepper }) {
  const playing = usePlayback(playback, (state) => state.playing);
  const more = usePlayback(playback, () => stepper.has(1));
  const fewer = usePlayback(playback, () => stepper.has(-1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and nothing is filled in here.
    <div className="embed-buttons" role="group" aria-label="Playback" lang="en">
      <Button
        icon="previous"
        label="Previous stop"
        aria-disabled={!fewer}
        onClick={stepper.previous}
      />
      <Button
        look="signal"
        icon={playing ? 'pause' : 'play'}
        label={playing ? 'Pause' : 'Play'}
        onClick={() => (playing ? playback.pause() : playback.play())}
      />
      <Button icon="next" label="Next stop" aria-disabled={!more} onClick={stepper.next} />
    </div>
  );
}
