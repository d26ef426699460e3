import { describe, expect, it } from 'vitest';
import { drawnStretches } from '../../../../src/map/style/drawn-stretches.ts';
import type { LineBasis } from '../../../../src/story/basis.ts';
import type { Journey } from '../../../../src/timeline/journey.ts';
import { sampleJourney } from '../journeys.ts';

/** A journey along the equator through these degrees of longitude, cut at some vertices. */
function along(lon: number[], cuts: [LineBasis, number, number][]): Journey {
  const stretches = cuts.map(([basis, v0, v1]) => ({ basis, v0, v1 }));
  return {
    path: { lon: Float64Array.from(lon), lat: new Float64Array(lon.length) },
    stretches,
  } as unknown as Journey;
}

describe('the stretches that are drawn', () => {
  it('are those of the journey where it never comes back', () => {
    const journey = sampleJourney();
    expect(drawnStretches(journey)).toEqual(
      journey.stretches.map(({ basis, v0, v1 }) => ({ basis, v0, v1 })),
    );
  });

  it('leave out a return on the same line, whatever its basis', () => {
    const there: [LineBasis, number, number] = ['reported', 0, 3];
    const back: [LineBasis, number, number] = ['inferred', 3, 6];
    const journey = along([0, 1, 2, 3, 2, 1, 0], [there, back]);
    expect(drawnStretches(journey)).toEqual([{ basis: 'reported', v0: 0, v1: 3 }]);
  });

  it('keep what only the return has', () => {
    const journey = along(
      [0, 1, 2, 1, 0.5, 7, 8],
      [
        ['reported', 0, 2],
        ['inferred', 2, 6],
      ],
    );
    expect(drawnStretches(journey)).toEqual([
      { basis: 'reported', v0: 0, v1: 2 },
      { basis: 'inferred', v0: 3, v1: 6 },
    ]);
  });

  it('know a point again by its place, not by its last digit', () => {
    const journey = along(
      [0, 0.1 + 0.2, 1, 0.3, 0],
      [
        ['reported', 0, 2],
        ['reported', 2, 4],
      ],
    );
    expect(drawnStretches(journey)).toEqual([{ basis: 'reported', v0: 0, v1: 2 }]);
  });

  it('have the one of a journey that never moves', () => {
    expect(drawnStretches(along([5], [['reported', 0, 0]]))).toEqual([
      { basis: 'reported', v0: 0, v1: 0 },
    ]);
  });
});
