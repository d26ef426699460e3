import fc from 'fast-check';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import type { Journey } from '../../../src/timeline/journey.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

/** The sample story's journey. */
export function sampleJourney(): Journey {
  return buildJourney(soundStory());
}

/** A path with kilometres that never fall, and vertices that may repeat. */
export const anyPath = fc
  .array(
    fc.record({
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      km: fc.double({ min: 0, max: 50, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    let sum = 0;
    return {
      lon: Float64Array.from(steps, ({ lon }) => lon),
      lat: Float64Array.from(steps, ({ lat }) => lat),
      km: Float64Array.from(steps, ({ km }, i) => {
        sum += i === 0 ? 0 : km;
        return sum;
      }),
    };
  });
