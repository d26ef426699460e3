import { describe, expect, it } from 'vitest';
import { placeNowLabel, type Span } from '../../../../src/scrubber/interaction/place-now-label.ts';

/** A label of 60 px at a timeline of 500, with gaps of 5. */
const place = (x: number, readout: Span | null = null, taken: readonly Span[] = []) =>
  placeNowLabel(x, 60, 5, [0, 500], readout, taken);

describe('the label of the line at now', () => {
  it.each<[string, number, Span | null, readonly Span[], number | null]>([
    ['is right of it', 100, null, [], 105],
    ['is left of it at the right edge', 460, null, [], 395],
    ['keeps clear of a readout on its right', 100, [110, 150], [], 35],
    ['keeps clear of a readout on its left', 100, [40, 90], [], 105],
    ['stands beside a readout on the line', 100, [80, 120], [], 125],
    ['stands left of a readout on the line at the right edge', 450, [430, 470], [], 365],
    ['keeps clear of other words', 100, null, [[110, 140]], 35],
    [
      'is left out between other words',
      100,
      null,
      [
        [110, 140],
        [50, 90],
      ],
      null,
    ],
    ['is left out where there is no room', 30, [40, 200], [], null],
  ])('%s', (_, x, readout, taken, at) => {
    expect(place(x, readout, taken)).toBe(at);
  });
});
