import { expect, it } from 'vitest';
import { joinedLine } from '../../../../../../src/pages/studio/route/lines/joined-line.ts';

const FROM = [10, 30] as const;
const TO = [11, 30] as const;

it('joins ends that were moved to their stops, each once', () => {
  const begun = [FROM, TO];
  expect(joinedLine(begun, [[10.5, 30]], [FROM, TO])).toEqual([FROM, [10.5, 30], TO]);
  const whole = [FROM, [10.5, 30], TO] as const;
  expect(joinedLine(begun, whole, [FROM, TO])).toEqual(whole);
});

it('leaves ends as they were, a little beside the stops', () => {
  const begun = [
    [10.01, 30.01],
    [10.5, 30],
    [10.99, 30],
  ] as const;
  const drawn = [
    [10.01, 30.01],
    [10.5, 30.2],
    [10.9, 30.1],
  ] as const;
  expect(joinedLine(begun, drawn, [FROM, TO])).toEqual([...drawn, TO]);
});

it('goes on across the date line, on whichever copy of the world it was drawn', () => {
  const stops = [
    [179, 0],
    [-179, 0],
  ] as const;
  const begun = [
    [179, 0],
    [181, 0],
  ] as const;
  expect(
    joinedLine(
      begun,
      [
        [179, 0],
        [-180.5, 5],
        [-179, 0],
      ],
      stops,
    ),
  ).toEqual([
    [179, 0],
    [179.5, 5],
    [181, 0],
  ]);
});
