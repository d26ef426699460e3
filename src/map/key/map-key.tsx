import { useId, useState } from 'react';
import { t as translate } from '../../i18n/translate.ts';
import type { Playback } from '../../playback/playback.ts';
import { usePlayback } from '../../playback/use-playback.ts';
import type { LineBasis } from '../../story/basis.ts';
import type { Journey } from '../../timeline/journey.ts';
import { basesOf, type KeyRow, keyRows } from './key-rows.ts';
import { KeySamples } from './key-samples.tsx';
import './map-key.css';

interface MapKeyProps {
  readonly journey: Journey;
  readonly playback: Playback;
  /** The bases of the lines in the picture; null where no map has said so yet. */
  readonly inView: readonly LineBasis[] | null;
}

/**
 * Says what the lines mean that are in view. Where there is room it is a line of its own over the
 * map, so that it covers nothing; elsewhere a sheet behind a button.
 */
export function MapKey({ journey, playback, inView }: MapKeyProps) {
  const [open, setOpen] = useState(false);
  const sheet = useId();
  const bases = inView ?? basesOf(journey);
  const rowsAt = (t: number) => keyRows(journey, bases, t);
  // A string, because a new array at each frame would be a new answer.
  const now = usePlayback(playback, ({ t }) => JSON.stringify(rowsAt(t)));
  const rows: readonly KeyRow[] = JSON.parse(now);
  if (rows.length === 0) return null;
  return (
    <div className="map-key" data-open={open} data-map-overlay>
      <button
        type="button"
        className="map-key-button"
        aria-expanded={open}
        aria-controls={sheet}
        onClick={() => setOpen(!open)}
      >
        {translate('map.key-short')}
      </button>
      <div id={sheet} className="map-key-sheet" data-map-overlay>
        <p>{translate('map.key-title')}</p>
        <KeySamples rows={rows} />
      </div>
    </div>
  );
}
