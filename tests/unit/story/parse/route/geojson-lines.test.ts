import { describe, expect, it } from 'vitest';
import { geojsonLines } from '../../../../../src/story/parse/route/geojson-lines.ts';

const A = [
  [0, 0],
  [1, 0],
];
const B = [
  [1, 0],
  [2, 1],
];

const lineString = (coordinates: unknown) => ({ type: 'LineString', coordinates });
const geometries = (...items: unknown[]) => ({ type: 'GeometryCollection', geometries: items });

/** A line that lies in so many collections of geometries, each in the next. */
const nested = (depth: number): unknown =>
  depth === 0 ? lineString(A) : geometries(nested(depth - 1));

/** What is read of a geometry: the parts of its line, or the type that is counted as no line. */
function read(geometry: unknown): unknown {
  const found = geojsonLines({ type: 'Feature', geometry });
  return found?.lines[0]?.parts ?? [...(found?.aside.keys() ?? [])];
}

describe('the parts of a line', () => {
  it.each<[string, unknown, unknown]>([
    ['one', lineString(A), [A]],
    ['several', { type: 'MultiLineString', coordinates: [A, B] }, [A, B]],
    [
      'without those that are empty, or no list',
      { type: 'MultiLineString', coordinates: [A, [], null, 'x', B] },
      [A, B],
    ],
    [
      'of all lines in a collection, and nothing else of it',
      geometries({ type: 'Point', coordinates: [5, 5] }, lineString(A), geometries(lineString(B))),
      [A, B],
    ],
    ['four collections deep', nested(4), [A]],
    // It stays a line, so that its author learns that it has too few points.
    ['one that has no coordinates', { type: 'LineString' }, [[]]],
  ])('%s', (_, geometry, parts) => {
    expect(read(geometry)).toEqual(parts);
  });
});

describe('no line is', () => {
  it.each<[string, unknown, string | null]>([
    ['a line without points', lineString([]), 'LineString'],
    [
      'a line all of whose parts are empty',
      { type: 'MultiLineString', coordinates: [[], []] },
      'MultiLineString',
    ],
    ['a line in more collections than are read', nested(5), 'GeometryCollection'],
    [
      'a collection without a list of geometries',
      { type: 'GeometryCollection', geometries: 'none' },
      'GeometryCollection',
    ],
    [
      'an area, whatever else it holds',
      { type: 'Polygon', coordinates: [A], geometries: [lineString(A)] },
      'Polygon',
    ],
    ['a geometry whose type is no text', { type: 7, coordinates: A }, null],
    ['a feature without a geometry', null, null],
  ])('%s', (_, geometry, type) => {
    expect(read(geometry)).toEqual([type]);
  });
});

describe('the id of a line', () => {
  const named = (feature: object) => {
    const line = geojsonLines({ type: 'Feature', geometry: lineString(A), ...feature })?.lines[0];
    return line && [line.id, line.unnamed];
  };

  it.each<[string, object, [id: string | null, unnamed: boolean]]>([
    ['its own', { id: 'east', properties: { id: 'west', name: 'North' } }, ['east', false]],
    ['a number, even nought', { id: 0 }, ['0', false]],
    ['a property', { properties: { id: 'west', name: 'North' } }, ['west', false]],
    ['a property where its own is blank', { id: ' ', properties: { id: 'west' } }, ['west', false]],
    ['only a name', { properties: { name: 'North' } }, ['North', true]],
    [
      'only a name where its ids are blank',
      { id: '', properties: { id: '\t', name: 'North' } },
      ['North', true],
    ],
    ['none where its name is blank too', { properties: { name: '  ' } }, [null, true]],
    ['none where it is neither text nor a number', { id: ['east'] }, [null, true]],
  ])('is %s', (_, feature, expected) => {
    expect(named(feature)).toEqual(expected);
  });
});
