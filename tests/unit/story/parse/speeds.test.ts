import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../../src/story/model.ts';
import { at, withStops } from '../with-stops.ts';

const LEFT = '2020-06-01T06:00Z';

/** What is said of the speed of a ride of 100 km from Alpha to Beta. */
function ofSpeed(mode: Mode, departure: string, arrival: string) {
  const { said } = withStops(
    [
      { id: 'a', place: 'alpha', departure },
      { id: 'b', place: 'beta', arrival, rides: ['one'] },
    ],
    (file) => {
      file.legs[0].mode = mode;
    },
  );
  return said.filter((sentence) => sentence.includes('travelling'));
}

const later = (minutes: number) => new Date(at(LEFT) + minutes * 60_000).toISOString();

describe('a speed', () => {
  it.each<[Mode, number]>([
    ['train', 15],
    ['car', 30],
    ['foot', 400],
    ['ship', 60],
    ['plane', 5],
  ])('of a %s is possible for 100 km in more than %i minutes', (mode, minutes) => {
    expect(ofSpeed(mode, LEFT, later(minutes + 1))).toEqual([]);
    expect(ofSpeed(mode, LEFT, later(minutes - 1))).toHaveLength(1);
  });

  it('without any time is reported as such', () => {
    expect(ofSpeed('plane', LEFT, LEFT)).toEqual([expect.not.stringContaining('km/h')]);
  });

  it('between days is that of the longest time that they leave', () => {
    expect(ofSpeed('foot', '2020-06-01', '2020-06-01')).toEqual([]);
    expect(ofSpeed('foot', '2020-06-01', '2020-06-01T09:00+03:00')).toEqual([]);
    expect(ofSpeed('foot', '2020-06-01', '2020-06-01T06:00+03:00')).toHaveLength(1);
    expect(ofSpeed('foot', '2020-06-01T12:00+02:00', '2020-06-01')).toEqual([]);
    expect(ofSpeed('foot', '2020-06-01T20:00+02:00', '2020-06-01')).toHaveLength(1);
  });

  it('is from stop to stop: a call between them moves nobody', () => {
    const { said } = withStops(
      [
        { id: 'a', place: 'alpha', departure: LEFT },
        { id: 'toast', kind: 'call', place: 'beta', at: later(110) },
        { id: 'b', place: 'beta', arrival: later(120), rides: ['one'] },
      ],
      (file) => {
        file.legs[0].mode = 'ship';
      },
    );
    expect(said.filter((sentence) => sentence.includes('travelling'))).toEqual([]);
  });
});

describe('stops in order', () => {
  const idsOf = (...stops: object[]) =>
    withStops(stops.map((stop, i) => ({ id: `s${i}`, place: 'beta', ...stop }))).story.stops.map(
      ({ id }) => id,
    );
  const stay = { arrival: '2020-06-01T08:00Z', departure: '2020-06-01T12:00Z' };

  it.each<[string, object[], string[]]>([
    ['one that begins when the one before ends', [stay, { arrival: stay.departure }], ['s0', 's1']],
    ['one of no length', [{ arrival: LEFT, departure: LEFT }], ['s0']],
    [
      'one that begins before the one before ends',
      [stay, { arrival: '2020-06-01T11:59Z' }],
      ['s0'],
    ],
    ['a call during a stop', [stay, { kind: 'call', at: '2020-06-01T10:00Z' }], ['s0', 's1']],
    ['a call before a stop that comes first', [stay, { kind: 'call', at: LEFT }], ['s0']],
    [
      'one that begins before the end of a stop, after a call',
      [stay, { kind: 'call', at: '2020-06-01T10:00Z' }, { arrival: '2020-06-01T11:00Z' }],
      ['s0', 's1'],
    ],
    [
      'one after one that is left out',
      [stay, { arrival: LEFT }, { arrival: '2020-06-01T13:00Z' }],
      ['s0', 's2'],
    ],
  ])('%s', (_, stops, ids) => expect(idsOf(...stops)).toEqual(ids));
});
