import { t } from '../../../i18n/translate.ts';
import type { Playback } from '../../../playback/playback.ts';
import { usePlayback } from '../../../playback/use-playback.ts';

const SPEEDS = [0.5, 1, 2, 4] as const;

export function SpeedMenu({ playback }: { playback: Playback }) {
  const rate = usePlayback(playback, (state) => state.rate);
  return (
    <label className="reader-field">
      <span>{t('reader.speed')}</span>
      <select
        className="ui-select"
        value={rate}
        onChange={(event) => playback.setRate(Number(event.target.value))}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {`${speed}×`}
          </option>
        ))}
      </select>
    </label>
  );
}
