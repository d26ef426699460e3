import { describe, expect, it } from 'vitest';
import type { Story } from '../../../../src/story/model.ts';
import { clockStretches } from '../../../../src/timeline/clocks/clock-stretches.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';
import { HOUR, place, stop, storyOf, time } from '../../scrubber/stories.ts';

const at = (iso: string) => Date.parse(iso);

/** Where a clock changes, and by how many hours. */
function changes(story: Story, clock: string, from: number, to: number) {
  const stretches = clockStretches(story, clock, from, to);
  expect(stretches[0]?.from).toBe(from);
  expect(stretches.at(-1)?.to).toBe(to);
  return stretches.slice(1).map((stretch, i) => {
    const before = stretches[i];
    expect(before?.to).toBe(stretch.from);
    const hours = (stretch.offset - (before?.offset ?? 0)) / HOUR;
    return [new Date(stretch.from).toISOString().slice(0, 16), hours];
  });
}

/** Someone in these zones, an hour in each, from an instant on. */
function through(from: number, ...zones: string[]) {
  return storyOf(
    zones.map((zone, i) =>
      stop(`s${i}`, time(from + i * HOUR), time(from + i * HOUR), [], place(`p${i}`, zone)),
    ),
  );
}

describe('the stretches of a clock', () => {
  const story = soundStory();
  const day = [at('2020-06-01T00:00Z'), at('2020-06-02T00:00Z')] as const;

  it('end where the traveller comes to another zone, and not at a call', () => {
    expect(changes(story, 'local', ...day)).toEqual([['2020-06-01T08:00', 1]]);
    const call = { ...story.stops[2], zone: 'Asia/Tokyo' };
    const stops = story.stops.map((each) => (each.kind === 'call' ? call : each));
    expect(changes({ ...story, stops } as Story, 'local', ...day)).toHaveLength(1);
    expect(changes(story, 'UTC', ...day)).toEqual([]);
  });

  it('do not end between two names of one time', () => {
    const two = through(at('2020-06-01T00:00Z'), 'Europe/Helsinki', 'Europe/Kyiv');
    expect(changes(two, 'local', ...day)).toEqual([]);
  });

  it('end where a zone changes its offset during a stay', () => {
    const from = at('2019-03-30T00:00Z');
    const stay = through(from, 'Europe/Berlin');
    expect(changes(stay, 'local', from, from + 72 * HOUR)).toEqual([['2019-03-31T01:00', 1]]);
    expect(changes(stay, 'America/New_York', from, from + 72 * HOUR)).toEqual([]);
  });

  it('include a change at the very end', () => {
    const from = at('2020-06-01T00:00Z');
    const two = through(from, 'Europe/Paris', 'Asia/Kathmandu');
    expect(changes(two, 'local', from, from + HOUR)).toEqual([['2020-06-01T01:00', 3.75]]);
  });
});
