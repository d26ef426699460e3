import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { citedMoment } from '../../../../src/timeline/format/cited-moment.ts';
import { readStoryFolder } from '../../stories/read-files.ts';

const { story } = parseStory(readStoryFolder('public/stories/vladivostok-2019'));
if (!story) throw new Error('The story cannot be read.');
const journey = buildJourney(story);
const at = (iso: string) => citedMoment(journey, Date.parse(iso), 'local', 'en');
const atStop = (id: string) =>
  citedMoment(journey, story.stops.find((stop) => stop.id === id)?.from.best ?? 0, 'local', 'en');

describe('a moment in a citation', () => {
  it('is a place, a time with its clock, and a date', () => {
    expect(atStop('khasan')).toBe('Khasan, about 10:45 (Vladivostok time), 24 April 2019');
  });

  it('is called an estimate where it is one', () => {
    expect(atStop('pyongyang')).toBe(
      'Pyongyang (estimated), between 15:00 and 20:00 (Pyongyang time), 23 April 2019',
    );
  });

  it('begins as a sentence between two stops', () => {
    expect(at('2019-04-24T14:00+10:00')).toMatch(
      /^Between Khasan and .* \(.+\), 14:00 \(Vladivostok time\), 24 April 2019$/,
    );
  });

  it('has a date alone for a moment of the background that is known by its date', () => {
    const moment = story.moments.find(({ date }) => date);
    expect(citedMoment(journey, moment?.from ?? 0, 'local', 'en')).not.toMatch(/\d\d:\d\d/);
  });
});
