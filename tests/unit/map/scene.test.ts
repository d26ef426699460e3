import { expect, it } from 'vitest';
import { sceneAt, sceneKey } from '../../../src/map/scene.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { positionAt } from '../../../src/timeline/position-at.ts';
import { rawStory } from '../../fixtures/raw-story.ts';

const HOUR = 3_600_000;

/** The scenes of the sample some hours after its last arrival. */
function afterArrival(changed: (story: { stops: unknown[]; moments: unknown[] }) => void) {
  const raw = rawStory();
  changed(raw.story as { stops: unknown[]; moments: unknown[] });
  const { story } = parseStory(raw);
  if (!story) throw new Error('the sample is not valid');
  const journey = buildJourney(story);
  const end = Date.parse('2020-06-01T18:00+03:00');
  const at = (t: number) => sceneKey(sceneAt(journey, positionAt(journey, t), t));
  return [0, 1, 3, 5].map((hours) => at(end + hours * HOUR));
}

const call = { id: 'speech', kind: 'call', place: 'beta', at: '2020-06-01T20:30+03:00' };
const moment = { id: 'later', title: 'Later', place: 'delta', from: '2020-06-01T22:30+03:00' };

it('shows the whole journey after its end', () => {
  expect(afterArrival(() => {})).toEqual(['stop gamma', 'whole', 'whole', 'whole']);
});

it('stays with what happens after the last arrival', () => {
  expect(afterArrival(({ stops }) => stops.push(call))).toEqual([
    'stop gamma',
    'whole',
    'stop speech',
    'stop speech',
  ]);
  expect(
    afterArrival(({ stops, moments }) => {
      stops.push(call);
      moments.push(moment);
    }),
  ).toEqual(['stop gamma', 'whole', 'stop speech', 'moment later']);
});

it('stays at the last stop until the end of the stay', () => {
  const scenes = afterArrival(({ stops }) =>
    Object.assign(stops.at(-1) as object, { departure: '2020-06-01T20:00+03:00' }),
  );
  expect(scenes).toEqual(['stop gamma', 'stop gamma', 'whole', 'whole']);
});
