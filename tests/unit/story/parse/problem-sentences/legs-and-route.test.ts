import { describe, expect, it } from 'vitest';
import { line } from '../../../../fixtures/raw-story.ts';
import { LEFT_OUT, said } from './said.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

describe('a leg', () => {
  const sound = { id: 'extra', feature: 'two', mode: 'ship', basis: 'surveyed' };
  const withLeg = (leg: unknown) => said(({ story }) => story.legs.push(leg));

  it.each<[unknown, string]>([
    ['two', ' must be a leg: { "id", "feature"?, "mode", "basis" }'],
    [{ ...sound, id: undefined }, '.id is missing'],
    [{ ...sound, id: 5 }, '.id must be an id'],
    [{ ...sound, feature: [] }, '.feature must be the id of a line of route.geojson'],
    [{ ...sound, mode: 'camel' }, '.mode must be "train", "car", "foot", "ship" or "plane"'],
    [{ ...sound, basis: 'guessed' }, '.basis must be "surveyed" or "sketched"'],
    [{ ...sound, km: 0 }, '.km must be a length in km, more than 0'],
    [{ ...sound, km: 1_000_001 }, '.km must be a length in km, at most 1000000'],
    [{ ...sound, km: 'far' }, '.km must be a length in km'],
  ])('%j', (leg, reason) => {
    expect(withLeg(leg)).toEqual([`dropped: story.json: legs[2]${reason}. ${LEFT_OUT}`]);
  });

  it('of a feature that is not there', () => {
    expect(withLeg({ ...sound, feature: 'three' })).toEqual([
      'dropped: story.json: legs[2].feature names "three", which is not a valid feature of route.geojson. Add the feature, or correct its id; until then the leg is a straight line.',
    ]);
  });

  it('with an id that is taken', () => {
    expect(withLeg({ ...sound, id: 'two' })).toEqual([
      'dropped: story.json: legs[2].id "two" is already used. Give each leg its own id.',
    ]);
  });

  it.each(['train', 'car', 'foot', 'ship', 'plane'])('by %s is one', (mode) => {
    expect(withLeg({ ...sound, mode })).toEqual([]);
  });
});

describe('the route', () => {
  it.each<[unknown, string]>([
    [null, 'is missing'],
    [{}, 'is not GeoJSON'],
    [{ features: [] }, 'is not GeoJSON'],
    [{ type: 'FeatureCollection', features: {} }, 'is not GeoJSON'],
  ])('%j', (route, reason) => {
    expect(said((raw) => Object.assign(raw, { route }))).toEqual([
      `hint: route.geojson ${reason}. Stops are joined by straight lines instead.`,
    ]);
  });

  const POINTS = 'Give longitude and latitude in degrees, in this order.';
  const TWO_POINTS = 'Give the leg at least two points, each as longitude and latitude in degrees.';
  it.each<[unknown, string]>([
    [
      { ...line('', [[1, 1]]), id: undefined },
      'is a line without an id or a name. Give the feature an "id", and name it in a leg.',
    ],
    [
      { ...line('x', []), geometry: { type: 'LineString', coordinates: 'far' } },
      `has fewer than two different points. ${TWO_POINTS}`,
    ],
    [
      line('x', [
        [11, 30],
        [11, 30],
      ]),
      `has fewer than two different points. ${TWO_POINTS}`,
    ],
    [
      line('two', [
        [11, 30],
        [12, 30],
      ]),
      'has the id or name "two", like a line before it. Give each line its own "id".',
    ],
    [line('x', [[11, 30]]), `has fewer than two different points. ${TWO_POINTS}`],
    [
      line('x', [
        [1, 1],
        ['2', 2],
      ] as Any),
      `does not have two numbers at coordinates[1]. ${POINTS}`,
    ],
    [
      line('x', [
        [1, 1],
        [2, '2'],
      ] as Any),
      `does not have two numbers at coordinates[1]. ${POINTS}`,
    ],
    [line('x', [[1], [2, 2]]), `does not have two numbers at coordinates[0]. ${POINTS}`],
    [line('x', [[1, 1], 12] as Any), `does not have two numbers at coordinates[1]. ${POINTS}`],
    [
      line('x', [
        [1, 1],
        [Number.NaN, 2],
      ]),
      `does not have two numbers at coordinates[1]. ${POINTS}`,
    ],
    [
      line('x', [
        [1, 1],
        [541, 30],
      ]),
      `has a point outside the world at coordinates[1]: [541, 30]. ${POINTS}`,
    ],
    [
      line('x', [
        [1, 1],
        [1, -91],
      ]),
      `has a point outside the world at coordinates[1]: [1, -91]. ${POINTS}`,
    ],
  ])('with the feature %j', (feature, reason) => {
    expect(said(({ route }) => route.features.push(feature))).toEqual([
      `dropped: route.geojson: features[2] ${reason}`,
    ]);
  });

  it('may have its ids as properties, and reach the ends of the world', () => {
    const ends = [
      [-180, -90],
      [-180, 90],
    ];
    expect(
      said(({ route, story }) => {
        route.features.push({ ...line('', ends, { id: 'x' }), id: undefined });
        story.legs.push({ id: 'x', feature: 'x', mode: 'plane', basis: 'sketched' });
      }),
    ).toEqual([]);
  });

  it.each<[unknown, string]>([
    [[0, 1], 'must hold one number per vertex (3)'],
    [5, 'must hold one number per vertex (3)'],
    [[0, '1', 2], 'must hold numbers of kilometres; see [1]'],
    [[0, 2, 1], 'must never decrease; see [2]'],
    [[0, 1, 1_000_001], 'must hold numbers of kilometres; see [2]'],
    [[-1_000_001, 1, 2], 'must hold numbers of kilometres; see [0]'],
  ])('with the official kilometres %j', (km, reason) => {
    expect(said(({ route }) => Object.assign(route.features[1].properties, { km }))).toEqual([
      `hint: route.geojson: features[1].properties.km ${reason}. Distances are measured on the line instead.`,
    ]);
  });

  it('may say null for kilometres, and the same one twice', () => {
    expect(
      said(({ route }) => {
        route.features[0].properties.km = null;
        route.features[1].properties.km = [0, 0, 1_000_000];
        // So far that no ship is as fast.
      }),
    ).toEqual([
      'hint: story.json: stops[3] would mean travelling 1000000 km from "beta" at 166667 km/h. Check the times and the route.',
    ]);
  });
});
