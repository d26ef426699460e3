import { describe, expect, it } from 'vitest';
import {
  activeVisit,
  nextVisit,
  placeGroups,
  placeStateOf,
} from '../../../../src/map/overlays/place-groups.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { readStoryFolder } from '../../stories/read-files.ts';
import { sampleJourney } from '../journeys.ts';

const journey = sampleJourney();
const { story } = journey;

describe('groups', () => {
  const groups = placeGroups(journey);

  it('hold every stop and every moment once', () => {
    const told = groups.flatMap(({ visits }) => visits.map(({ of }) => of.id)).sort();
    expect(told).toEqual([...story.stops, ...story.moments].map(({ id }) => id).sort());
  });

  it('know which visit is active', () => {
    const beta = groups.find(({ place }) => place.id === 'beta');
    const toast = story.stops.find(({ id }) => id === 'toast');
    if (!beta || !toast) throw new Error('the sample has another shape');
    expect(activeVisit(beta, { kind: 'stop', stop: toast })?.of).toBe(toast);
    expect(activeVisit(beta, { kind: 'whole' })).toBeNull();
  });

  it('give no dot to a call somewhere within kilometres', () => {
    const stops = story.stops.map((stop) => ({
      ...stop,
      place: { ...stop.place, id: stop.id, accuracy: 12_000 },
    }));
    const far = placeGroups({ ...journey, story: { ...story, stops, moments: [] } });
    expect(far.filter(({ vague }) => vague).map(({ place }) => place.id)).toEqual(['toast']);
  });

  it('rank the ends of the journey and where it leads before all others', () => {
    const { story: shipped } = parseStory(readStoryFolder('public/stories/vladivostok-2019'));
    if (!shipped) throw new Error('The story cannot be read.');
    const first = placeGroups(buildJourney(shipped)).filter(({ rank }) => rank === 1);
    expect(first.map(({ place }) => place.id)).toEqual(['pyongyang', 'vladivostok']);
  });

  it('share a place’s marker', () => {
    const ids = groups.filter(({ kind }) => kind === 'stop').map(({ place }) => place.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lead to the next visit, and from the last to the first again', () => {
    for (const group of groups) {
      const [first, last] = [group.visits[0], group.visits.at(-1)];
      expect(nextVisit(group, Number.NEGATIVE_INFINITY)).toBe(first);
      expect(nextVisit(group, last?.t ?? 0)).toBe(first);
    }
  });

  it('know what is ahead, active and past', () => {
    const group = groups[0];
    const stop = story.stops[0];
    if (!group || !stop) throw new Error('the sample has no stops');
    const t = stop.from.best;
    expect(placeStateOf(group, { kind: 'whole' }, t - 1)).toBe('ahead');
    expect(placeStateOf(group, { kind: 'stop', stop }, t)).toBe('now');
    expect(placeStateOf(group, { kind: 'run', from: 0, to: 1 }, t + 1)).toBe('past');
  });
});
