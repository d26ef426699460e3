import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { isZoneOfSwapped } from '../../../../src/story/parse/swapped-place.ts';
import { problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { line, rawStory } from '../../../fixtures/raw-story.ts';

const place = (lon: number, lat: number, zone: string) => ({
  ...{ id: 'x', name: { en: 'X' }, also: [], accuracy: 0 },
  ...{ lon, lat, zone },
});

describe('a place whose latitude and longitude are exchanged', () => {
  it.each([
    ['New York', 40.7, -74, 'America/New_York'],
    ['Los Angeles', 34, -118.2 + 90, 'America/Los_Angeles', false],
    ['Delhi', 28.6, 77.2, 'Asia/Kolkata', false],
    ['Lima', -12, -77, 'America/Lima'],
    ['Buenos Aires', -34.6, -58.4, 'America/Argentina/Buenos_Aires', false],
    ['Chicago', 41.9, -87.6, 'America/Chicago'],
    ['Dhaka', 23.8, 90, 'Asia/Dhaka'],
  ])('%s is noticed where its zone shows it', (_, lon, lat, zone, noticed = true) => {
    expect(isZoneOfSwapped(place(lon, lat, zone))).toBe(noticed);
  });

  it.each([
    ['New York', -74, 40.7, 'America/New_York'],
    ['Kashgar, far west of its clock', 76, 39.5, 'Asia/Shanghai'],
    ['Apia, east of the date line with a clock west of it', -171.8, -13.8, 'Pacific/Apia'],
    ['Kiritimati', -157.4, 1.9, 'Pacific/Kiritimati'],
    ['the pole', 0, -90, 'Antarctica/McMurdo'],
    ['a ship that keeps UTC', 75, 3, 'UTC'],
    ['a ship that keeps an hour', 75, 3, 'Etc/GMT-1'],
    ['a zone that nobody knows', 75, 3, 'Europe/Atlantis'],
  ])('%s is not one', (_, lon, lat, zone) => {
    expect(isZoneOfSwapped(place(lon, lat, zone))).toBe(false);
  });

  it('is said to be so', () => {
    const raw = rawStory();
    const places = raw.story.places as Record<string, object>;
    places.nyc = { name: 'New York', point: [40.7, -74], zone: 'America/New_York' };
    expect(parseStory(raw).problems.map(problemSentence)).toEqual([
      'story.json: places.nyc.point is far from its zone America/New_York, but would be in it with latitude and longitude exchanged. Write it as [longitude, latitude].',
    ]);
  });

  it('is said to be so where the line of a leg shows it', () => {
    const raw = rawStory();
    const { beta } = raw.story.places as Record<string, { point: number[] }>;
    if (beta) beta.point = [30, 11];
    const said = parseStory(raw).problems.map(problemSentence);
    expect(said.filter((sentence) => sentence.includes('exchanged'))).toEqual(
      [1, 3].map((i) =>
        expect.stringMatching(
          `stops\\[${i}\\]\\.rides\\[0\\] is \\d+ km from the line of its leg, but near it if latitude and longitude of "beta" are exchanged\\. Write the point of that place as \\[longitude, latitude\\]\\.$`,
        ),
      ),
    );
  });

  it('is not meant where the leg is a wrong one', () => {
    const raw = rawStory();
    raw.route.features = [
      line('one', [
        [50, 60],
        [51, 61],
      ]),
      line('two', [
        [11, 30],
        [12, 30],
      ]),
    ];
    const said = parseStory(raw).problems.map(problemSentence).join('\n');
    expect(said).toMatch(/is \d+ km from the line of its leg\./);
    expect(said).not.toMatch(/exchanged/);
  });
});
