import { expect, it } from 'vitest';
import { at, withStops } from '../with-stops.ts';

/** When the stops begin and end, all in one zone: "06-01T08:00". */
function timesOf(...stops: readonly object[]) {
  const { story } = withStops(stops.map((each, i) => ({ id: `s${i}`, place: 'beta', ...each })));
  const text = (t: number) =>
    new Date(t + 3 * 3_600_000).toISOString().replace(/^2020-|:00\.000Z$/g, '');
  return story.stops.map(({ from, to }) =>
    from === to ? text(from.best) : `${text(from.best)} ${text(to.best)}`,
  );
}

const hour = (text: string) => `2020-${text}+03:00`;
const toast = (time: string) => ({ kind: 'call', at: time });

it('a time that is known by its day is before the next that is known', () => {
  expect(timesOf({ departure: '2020-06-01' }, { arrival: hour('06-01T06:00') })).toEqual([
    ...['06-01T03:00', '06-01T06:00'],
  ]);
});

it('so are all times of the day that lead to it', () => {
  expect(
    timesOf(
      { departure: '2020-06-01' },
      { arrival: '2020-06-01', departure: '2020-06-01' },
      { arrival: hour('06-01T06:00') },
    ),
  ).toEqual(['06-01T01:30', '06-01T03:00 06-01T04:30', '06-01T06:00']);
});

it('a known time stays as it is, to the second', () => {
  const { story } = withStops([
    { id: 'a', place: 'beta', departure: '2020-06-01T08:00:30+03:00' },
    { id: 'b', place: 'gamma', arrival: '2020-06-02' },
  ]);
  expect(story.stops[0]?.from.best).toBe(at('2020-06-01T08:00:30+03:00'));
});

it('a call is after the beginning of the stop before it', () => {
  expect(timesOf({ departure: hour('06-01T20:00') }, toast('2020-06-01'))).toEqual([
    ...['06-01T20:00', '06-01T22:00'],
  ]);
});

it('a call may be before the end of a stop', () => {
  const stay = { arrival: hour('06-01T08:00'), departure: hour('06-02T20:00') };
  expect(timesOf(stay, toast('2020-06-01'))).toEqual(['06-01T08:00 06-02T20:00', '06-01T16:00']);
});

it('a stop is after the end of the one before it, whatever call is between them', () => {
  const stay = { arrival: hour('06-01T08:00'), departure: hour('06-02T20:00') };
  expect(timesOf(stay, toast(hour('06-01T12:00')), { arrival: '2020-06-02' })).toEqual([
    ...['06-01T08:00 06-02T20:00', '06-01T12:00', '06-02T22:00'],
  ]);
});

it('a known time is at its best, whatever its range', () => {
  const departure = {
    ...{ best: hour('06-01T10:00'), basis: 'approximate' },
    ...{ earliest: hour('06-01T08:00'), latest: hour('06-01T12:00') },
  };
  expect(timesOf({ departure }, { arrival: hour('06-01T09:00') })).toEqual(['06-01T10:00']);
  expect(timesOf({ departure }, { arrival: '2020-06-01' })).toEqual(['06-01T10:00', '06-01T17:00']);
});
