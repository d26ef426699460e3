import { StrictMode } from 'react';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { MapPane } from '../../../src/map/map-pane.tsx';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';
import { sampleJourney } from '../../unit/map/journeys.ts';

export const journey = sampleJourney();
const { best } = journey;
/** Between the first two halts, epoch ms. */
export const halfway = ((best.to[0] as number) + (best.from[1] as number)) / 2;

/** The sample story's clock, which stands. */
export function clock() {
  return crankedClock({ scale: buildTimeScale(journey.story), at: halfway }).playback;
}

/** The sample story's map, 800 by 500 px. */
export function pane(playback = clock(), onPick = (_id: string) => {}) {
  return (
    <StrictMode>
      <div className="test-stage" style={{ width: 800, height: 500 }}>
        <MapPane journey={journey} playback={playback} lang="en" clock="local" onPick={onPick} />
      </div>
    </StrictMode>
  );
}
