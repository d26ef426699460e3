import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { problemSentence } from '../../../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

const ONE = [
  [10, 30],
  [10.4, 30.1],
  [11, 30],
];
const TWO = [
  [11, 30],
  [11.5, 29.8],
  [12, 30],
];

const line = (coordinates: unknown) => ({ type: 'LineString', coordinates });
const feature = (geometry: unknown, more: object = {}) => ({
  ...{ type: 'Feature', properties: {}, geometry },
  ...more,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

/** Legs that the stops of the sample travel along with a route, and what the author is told. */
function withRoute(route: unknown, change: (story: Any) => void = () => {}) {
  const raw = rawStory();
  raw.route = route as Any;
  const legs = raw.story.legs as Any[];
  legs[0].km = undefined;
  change(raw.story);
  const { story, problems } = parseStory(raw);
  return {
    rides: story?.stops.flatMap(({ rides }) => rides.map(({ leg }) => leg.id)),
    said: problems.map((problem) => `${problem.severity}: ${problemSentence(problem)}`),
    points: story?.stops[1]?.rides[0]?.leg.line.lon.length,
  };
}

/** All stops along one line. */
const oneLeg = (story: Any) => {
  story.legs = [{ id: 'one', feature: 'any', mode: 'train', basis: 'surveyed' }];
  for (const stop of story.stops) if (stop.rides) stop.rides = ['one'];
};

const BOTH = ['one', 'two'];
const WHOLE = [...ONE, ...TWO.slice(1)];

describe('the route as tools write it', () => {
  it.each<[string, unknown]>([
    [
      'ids that are numbers',
      collection(feature(line(ONE), { id: 1 }), feature(line(TWO), { id: 2 })),
    ],
    [
      'ids in the properties',
      collection(
        feature(line(ONE), { properties: { id: 1 } }),
        feature(line(TWO), { properties: { id: '2' } }),
      ),
    ],
    [
      'names instead of ids, as converters of GPX write',
      collection(
        feature(line(ONE), { properties: { name: '1', _gpxType: 'trk' } }),
        feature(line(TWO), { properties: { name: '2', _gpxType: 'rte' } }),
      ),
    ],
  ])('with %s', (_, route) => {
    for (const names of [
      ['1', '2'],
      [1, 2],
    ]) {
      const found = withRoute(route, (story) => {
        for (const [i, leg] of story.legs.entries()) leg.feature = names[i];
      });
      expect(found).toMatchObject({ rides: BOTH, said: [] });
    }
  });

  it.each<[string, unknown]>([
    ['a collection of one line', collection(feature(line(WHOLE)))],
    ['a single feature', feature(line(WHOLE))],
    [
      'a single feature with a name',
      feature(line(WHOLE), { properties: { name: 'Morning ride' } }),
    ],
    ['a bare line', line(WHOLE)],
    ['a bare line in a collection', collection(line(WHOLE))],
    ['a line in two parts', { type: 'MultiLineString', coordinates: [ONE, TWO] }],
    ['parts out of order', { type: 'MultiLineString', coordinates: [TWO.toReversed(), ONE] }],
    [
      'lines in a collection of geometries',
      { type: 'GeometryCollection', geometries: [line(ONE), line(TWO)] },
    ],
  ])('%s needs no id', (_, route) => {
    expect(withRoute(route, oneLeg)).toMatchObject({ rides: ['one', 'one'], said: [] });
  });

  it('keeps each point once where two parts meet', () => {
    const found = withRoute({ type: 'MultiLineString', coordinates: [ONE, TWO] }, oneLeg);
    expect(found.points).toBe(WHOLE.length);
  });

  it('a line with an id is not what another id means', () => {
    expect(withRoute(feature(line(WHOLE), { id: 'whole' }), oneLeg).said[0]).toBe(
      'dropped: story.json: legs[0].feature names "any", which is not a valid feature of route.geojson. Add the feature, or correct its id; until then the leg is a straight line.',
    );
  });

  it('leaves waypoints, areas and features without geometry aside', () => {
    const { rides, said } = withRoute(
      collection(
        feature(
          { type: 'Point', coordinates: [10.3, 30.1, 812.4] },
          { properties: { name: 'Hut' } },
        ),
        feature(line(ONE), { id: 'one' }),
        feature(line(TWO), { id: 'two' }),
        feature({ type: 'Polygon', coordinates: [[...ONE, ONE[0]]] }),
        feature(null, { id: 'x' }),
        feature(line([])),
      ),
    );
    expect(rides).toEqual(BOTH);
    expect(said).toEqual([
      'hint: route.geojson holds 4 features that are not lines (Point, Polygon, no geometry, LineString). Only lines are used; the rest may stay.',
    ]);
  });

  it('reads past foreign members, elevations and repeated points', () => {
    const high = ONE.flatMap(([x, y]) => [
      [x, y, 100.5, 1556096400],
      [x, y, null],
    ]);
    const { rides, said } = withRoute({
      ...collection(
        feature(line(high), { id: 'one', bbox: [10, 30, 11, 31], tippecanoe: { minzoom: 2 } }),
        feature(line(TWO), { id: 'two' }),
      ),
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      bbox: [10, 30, 12, 31],
      name: 'x',
    });
    expect({ rides, said }).toEqual({ rides: BOTH, said: [] });
  });

  it('says how far parts are apart that do not meet', () => {
    const gap = ONE.map(([x = 0, y]) => [x - 0.2, y]);
    const { rides, said } = withRoute({ type: 'MultiLineString', coordinates: [gap, TWO] }, oneLeg);
    expect(rides).toEqual(['one', 'one']);
    expect(said).toContain(
      'hint: route.geojson is in parts that do not meet; the widest gap is 19 km. A straight line crosses each gap.',
    );
  });
});

describe('coordinates', () => {
  const turned = (points: number[][]) => points.map(([x, y]) => [y, x]);
  const SWAPPED =
    'seems to have the latitude before the longitude: as written, it is far from all places. It is read the other way round. Export it again with the longitude first.';

  it('with the latitude first are read the other way round, and the author is told', () => {
    const route = collection(
      feature(line(turned(ONE)), { id: 'one' }),
      feature(line(turned(TWO)), { id: 'two' }),
    );
    expect(withRoute(route)).toMatchObject({
      rides: BOTH,
      said: [0, 1].map((i) => `hint: route.geojson: features[${i}] ${SWAPPED}`),
    });
  });

  it('with a latitude above 90 degrees are exchanged where the story’s places are there', () => {
    const east = (story: Any) => {
      for (const id of ['alpha', 'beta', 'gamma']) story.places[id].point[0] += 120;
    };
    const moved = (points: number[][]) => turned(points.map(([x = 0, y = 0]) => [x + 120, y]));
    const route = collection(
      feature(line(moved(ONE)), { id: 'one' }),
      feature(line(moved(TWO)), { id: 'two' }),
    );
    expect(withRoute(route, east).rides).toEqual(BOTH);
  });

  it('of a line that no place is near in either order stay as they are', () => {
    const route = collection(
      feature(line(ONE), { id: 'one' }),
      feature(line(TWO), { id: 'two' }),
      feature(
        line([
          [50, 60],
          [51, 61],
        ]),
        { id: 'far' },
      ),
    );
    expect(withRoute(route)).toMatchObject({ rides: BOTH, said: [] });
  });

  it.each([
    ['urn:ogc:def:crs:EPSG::25832', 'EPSG:25832'],
    ['EPSG:3857', 'EPSG:3857'],
    [undefined, 'unknown'],
  ])('in metres of the projection %s are named as such', (name, words) => {
    const metres = [
      [1113194.9, 3503549.8],
      [1224514.4, 3503549.8],
    ];
    const route = {
      ...collection(feature(line(metres), { id: 'one' }), feature(line(TWO), { id: 'two' })),
      ...(name ? { crs: { type: 'name', properties: { name } } } : {}),
    };
    expect(withRoute(route).said[0]).toBe(
      `dropped: route.geojson: features[0] has coordinates in metres of a map projection (${words}), not in degrees. Export it again in WGS 84 (EPSG:4326).`,
    );
  });

  it('beyond 180 degrees go on past the date line', () => {
    const route = collection(
      feature(
        line([
          [170, 10],
          [190, 10],
        ]),
        { id: 'one' },
      ),
      feature(line(TWO), { id: 'two' }),
    );
    expect(withRoute(route).said.join()).not.toMatch(/outside/);
  });
});

describe('a story without a route', () => {
  const routeless = (route: unknown) =>
    withRoute(route, (story) => {
      delete story.legs;
      for (const stop of story.stops) delete stop.rides;
    }).said.filter((sentence) => sentence.includes('route.geojson'));

  it.each([[null], [collection()]])('needs none: %j', (route) => {
    expect(routeless(route)).toEqual([]);
  });

  it('is told where the file holds waypoints alone', () => {
    expect(routeless(collection(feature({ type: 'Point', coordinates: [10, 30] })))).toEqual([
      'hint: route.geojson holds no line. Export the track or the route, not the waypoints. Until then straight lines join the stops.',
    ]);
  });

  it('with legs needs one', () => {
    expect(withRoute(collection()).said[0]).toMatch(/^hint: route.geojson holds no line/);
    expect(withRoute({ type: 'Topology', objects: {} }).said[0]).toMatch(/is TopoJSON/);
  });
});
