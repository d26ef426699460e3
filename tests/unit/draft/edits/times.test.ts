import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/draft/draft.ts';
import { setBasis, setTime, timeContext } from '../../../../src/draft/edits/times.ts';
import { stopEntries } from '../../../../src/draft/story-entries.ts';

const story = {
  places: { khasan: { zone: 'Asia/Vladivostok' } },
  stops: [
    { id: 'a', place: 'khasan', departure: '2019-04-23T15:00' },
    {
      id: 'b',
      place: 'khasan',
      arrival: { best: '2019-04-24T10:45', basis: 'approximate', claims: [{ text: 'x' }] },
    },
    { id: 'c', place: 'khasan', zone: 'Asia/Pyongyang' },
  ],
};
const draft: Draft = { slug: 'x', files: new Map([['story.json', JSON.stringify(story)]]) };
const stop = (index: number, of = draft) => {
  const found = stopEntries(of)[index];
  if (!found) throw new Error('no stop');
  return found;
};

describe('a time of a stop', () => {
  it('keeps the accounts of it where it is corrected', () => {
    const after = setTime(draft, 1, 'arrival', '2019-04-24T11:00');
    expect(stop(1, after).entry.arrival).toEqual({
      best: '2019-04-24T11:00',
      basis: 'reported',
      claims: [{ text: 'x' }],
    });
  });

  it('stays a plain time where nothing else is known of it', () => {
    const after = setTime(draft, 0, 'departure', '2019-04-23');
    expect(stop(0, after).entry.departure).toBe('2019-04-23');
  });

  it('is removed', () => {
    expect(stop(1, setTime(draft, 1, 'arrival', null)).entry).not.toHaveProperty('arrival');
  });

  it('becomes an object with its basis, and plain again where it is reported', () => {
    const planned = setBasis(draft, stop(0), 'departure', 'planned');
    expect(stop(0, planned).entry.departure).toEqual({
      best: '2019-04-23T15:00',
      basis: 'planned',
    });
    const reported = setBasis(planned, stop(0, planned), 'departure', 'reported');
    expect(stop(0, reported).entry.departure).toBe('2019-04-23T15:00');
  });
});

describe('what a text about a time may leave out', () => {
  it('is the date of the time itself, on the clock of the place', () => {
    const context = { defaultDate: '2019-04-24', zone: 'Asia/Vladivostok' };
    expect(timeContext(draft, stop(1), 'arrival')).toEqual(context);
  });

  it('is the last date before it where it has none, on the stop’s own clock', () => {
    const context = { defaultDate: '2019-04-24', zone: 'Asia/Pyongyang' };
    expect(timeContext(draft, stop(2), 'arrival')).toEqual(context);
  });
});
