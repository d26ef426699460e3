import { readFileSync } from 'node:fs';
import { gpx } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { levelOf } from '../../../src/story/report/level.ts';

type Point = readonly [lon: number, lat: number];

const BRODICK: Point = [-5.1399, 55.5766];
const CORRIE: Point = [-5.141, 55.6431];
const GOATFELL: Point = [-5.1918, 55.6258];
const LOCHRANZA: Point = [-5.286, 55.7049];

/** A track as a newsroom converts it, as the text of the file that it uploads. */
function converted(xml: string): string {
  return JSON.stringify(gpx(new DOMParser().parseFromString(xml, 'text/xml')));
}

/** A story of two stops, on foot from one to the other along the legs that follow a converted track. */
function alongTrack(geojson: string, [from, to]: readonly [Point, Point], features: string[]) {
  const place = ([lon, lat]: Point) => ({ name: 'P', point: [lon, lat], zone: 'Europe/London' });
  const { story, problems } = parseStory({
    slug: 'track',
    story: {
      ...{ whistlestop: 1, title: 'T', summary: 'S', languages: ['en'] },
      places: { from: place(from), to: place(to) },
      sources: { log: { title: 'L', publisher: 'P' } },
      legs: features.map((feature, i) => ({
        ...{ id: `leg-${i + 1}`, feature, mode: 'foot', basis: 'surveyed' },
      })),
      stops: [
        { id: 'from', place: 'from', departure: '2023-06-10T08:00+01:00', passage: 'p' },
        {
          ...{ id: 'to', place: 'to', arrival: '2023-06-12T18:00+01:00' },
          rides: features.map((_, i) => `leg-${i + 1}`),
        },
      ],
    },
    route: JSON.parse(geojson),
    articles: { en: ':::passage{#p sources=log}\nOff.\n:::' },
  });
  const rides = story?.stops[1]?.rides ?? [];
  return {
    legs: rides.map(({ leg }) => leg.id),
    points: rides.reduce((sum, { leg }) => sum + leg.line.lon.length, 0),
    km: Math.round(rides.reduce((sum, ride) => sum + Math.abs(ride.to - ride.from), 0)),
    problems: problems.filter((problem) => levelOf(problem) !== 'hint').map(({ code }) => code),
    hints: problems.filter((problem) => levelOf(problem) === 'hint').map(({ code }) => code),
  };
}

const track = (name: string) =>
  converted(readFileSync(`tests/fixtures/tracks/${name}.gpx`, 'utf8'));

describe('a track goes in as its converter writes it', () => {
  it('from Garmin Connect, with many decimals and a heart rate', () => {
    expect(alongTrack(track('garmin'), [BRODICK, GOATFELL], ['walk'])).toEqual({
      ...{ legs: ['leg-1'], points: 5, km: 6, problems: [], hints: [] },
    });
  });

  it('from Strava', () => {
    expect(alongTrack(track('strava'), [BRODICK, LOCHRANZA], ['ride'])).toEqual({
      ...{ legs: ['leg-1'], points: 3, km: 19, problems: [], hints: [] },
    });
  });

  it('from komoot', () => {
    expect(alongTrack(track('komoot'), [CORRIE, GOATFELL], ['Goatfell from Corrie'])).toEqual({
      ...{ legs: ['leg-1'], points: 3, km: 4, problems: [], hints: [] },
    });
  });

  it('from OsmAnd, in three segments with waypoints and a pause', () => {
    expect(alongTrack(track('osmand'), [CORRIE, LOCHRANZA], ['walk'])).toEqual({
      ...{ legs: ['leg-1'], points: 6, km: 12, problems: [] },
      hints: ['features-aside', 'line-gap'],
    });
  });

  it('from gpx.studio, with a track for each day', () => {
    expect(alongTrack(track('gpx-studio'), [BRODICK, LOCHRANZA], ['Day 1', 'Day 2'])).toEqual({
      ...{ legs: ['leg-1', 'leg-2'], points: 6, km: 19, problems: [], hints: ['features-aside'] },
    });
  });

  it('from BaseCamp, a route', () => {
    expect(alongTrack(track('basecamp-route'), [BRODICK, LOCHRANZA], ['any'])).toEqual({
      ...{ legs: ['leg-1'], points: 3, km: 19, problems: [], hints: ['features-aside'] },
    });
  });

  it('of 67,000 points, with a time for each', () => {
    // The converter alone takes seconds for so many: it converts five, and this multiplies them.
    const file = JSON.parse(track('garmin'));
    const [{ geometry, properties }] = file.features;
    const each = Array.from({ length: 67_000 }, (_, i) => i);
    expect(properties.coordinateProperties.times).toHaveLength(geometry.coordinates.length);
    properties.coordinateProperties.times = each.map((i) =>
      new Date(Date.UTC(2023, 5, 10, 7, 0, i)).toISOString(),
    );
    geometry.coordinates = each.map((i) => [
      -5.1399 - (i / 66_999) * (5.286 - 5.1399) + Math.sin(i / 40) * 0.0005,
      55.5766 + (i / 66_999) * (55.7049 - 55.5766),
      i % 900,
    ]);
    const found = alongTrack(JSON.stringify(file), [BRODICK, LOCHRANZA], ['walk']);
    expect(found).toMatchObject({ legs: ['leg-1'], points: 67_000, problems: [], hints: [] });
  });

  it('but for waypoints alone, between which straight lines are drawn', () => {
    expect(alongTrack(track('osmand-favourites'), [BRODICK, LOCHRANZA], ['any'])).toMatchObject({
      ...{ legs: ['straight-to-to'], problems: ['route-without-line'] },
    });
  });
});
