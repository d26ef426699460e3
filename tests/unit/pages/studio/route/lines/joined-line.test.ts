import { expect, it } from 'vitest';
import { joinedLine } from '../../../../../../src/pages/studio/route/lines/joined-line.ts';

it('joins a drawn line to both stops, each once', () => {
  expect(joinedLine([[10.5, 30]], [10, 30], [11, 30])).toEqual([
    [10, 30],
    [10.5, 30],
    [11, 30],
  ]);
  const whole = [
    [10, 30],
    [10.5, 30],
    [11, 30],
  ] as const;
  expect(joinedLine(whole, [10, 30], [11, 30])).toEqual(whole);
});

it('goes on across the date line, on whichever copy of the world it was drawn', () => {
  expect(joinedLine([[-180.5, 5]], [179, 0], [-179, 0])).toEqual([
    [179, 0],
    [179.5, 5],
    [181, 0],
  ]);
});
