import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TileTally } from '../../../../../src/map/maplibre/custom-basemap/tile-tally.ts';

function tallied(tiles: readonly boolean[], sources = 1): TileTally {
  const tally = new TileTally(sources);
  for (const came of tiles) tally.tile(came);
  return tally;
}

describe('the tally of a map’s tiles', () => {
  it('finds nothing wrong with a map that nobody has looked at', () => {
    expect(tallied([]).isBad(true)).toBe(false);
  });

  it('bears half of the tiles missing, and not more', () => {
    expect(tallied([true, false]).isBad(true)).toBe(false);
    expect(tallied([true, false, false]).isBad(true)).toBe(true);
    expect(tallied([false]).isBad(true)).toBe(true);
  });

  it('does not judge by the first few while others are on their way', () => {
    expect(tallied([false, false, false]).isBad(false)).toBe(false);
    expect(tallied(Array(8).fill(false)).isBad(false)).toBe(true);
  });

  it('notices a host that dies after a thousand tiles', () => {
    const tally = tallied(Array(1000).fill(true));
    for (let i = 0; i < 4; i += 1) tally.tile(false);
    expect(tally.isBad(true)).toBe(false);
    tally.tile(false);
    expect(tally.isBad(true)).toBe(true);
    expect(tally.came).toBe(1000);
  });

  it('is never bad while all tiles come, and always while none does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.boolean(), (count, settled) => {
        expect(tallied(Array(count).fill(true)).isBad(settled)).toBe(false);
        expect(tallied(Array(count).fill(false)).isBad(true)).toBe(true);
      }),
    );
  });

  it('bears half of the sources missing, and counts each once', () => {
    const tally = new TileTally(4, ['a']);
    tally.lose('a');
    tally.lose('b');
    tally.lose('b');
    expect(tally.isBad(false)).toBe(false);
    tally.lose('c');
    expect(tally.isBad(false)).toBe(true);
    expect(new TileTally(1, ['a']).isBad(false)).toBe(true);
  });
});
