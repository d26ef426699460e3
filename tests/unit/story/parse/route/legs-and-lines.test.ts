import { describe, expect, it } from 'vitest';
import { toLegs } from '../../../../../src/story/parse/route/parse-legs.ts';
import { parseRoute } from '../../../../../src/story/parse/route/parse-route.ts';
import { Problems } from '../../../../../src/story/problems/problems.ts';

type Points = readonly (readonly number[])[];

const A = [
  [10, 30],
  [11, 30],
];
const B = [
  [11, 30],
  [12, 30],
];

/** The lines of a file, and what an author is told, by code. */
function route(file: unknown, { wanted = true, unreadable = new Map<string, 'xml'>() } = {}) {
  const problems = new Problems();
  const found = parseRoute({ route: file, unreadable }, { places: [], wanted }, problems);
  return { ...found, said: problems.list.map(({ severity, code }) => `${severity} ${code}`) };
}

const line = (id: unknown, coordinates: unknown, km?: unknown) => ({
  ...{ type: 'Feature', ...(id === undefined ? {} : { id }), properties: { km } },
  geometry: { type: 'LineString', coordinates },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const parts = (...coordinates: Points[]) => ({
  ...{ type: 'Feature', id: 'a', geometry: { type: 'MultiLineString', coordinates } },
});

describe('a file', () => {
  it.each<[string, unknown, string[]]>([
    ['that is missing', null, ['hint route-missing']],
    ['that is no GeoJSON', { type: 'Future' }, ['hint route-not-geojson']],
    ['that is TopoJSON', { type: 'Topology' }, ['hint route-topojson']],
    ['without a line', collection(), ['hint route-without-line']],
    [
      'of two lines with one id',
      collection(line('a', A), line('a', B)),
      ['dropped feature-id-taken'],
    ],
    [
      'of two lines without ids',
      collection(line(undefined, A), line('a', B)),
      ['dropped feature-without-id'],
    ],
  ])('%s', (_, file, said) => expect(route(file).said).toEqual(said));

  it('that is not wanted may be missing or empty, and not be of another kind', () => {
    expect(route(null, { wanted: false }).said).toEqual([]);
    expect(route(collection(), { wanted: false }).said).toEqual([]);
    expect(route([], { wanted: false }).said).toEqual(['hint route-not-geojson']);
  });

  it('that cannot be read is reported as such', () => {
    const unreadable = new Map([['route.geojson', 'xml' as const]]);
    expect(route(null, { unreadable }).said).toEqual(['dropped file-xml']);
  });

  it('of one line without an id has the line that any leg means', () => {
    expect(route(collection(line(undefined, A))).only?.lon).toEqual(Float64Array.of(10, 11));
    expect(route(collection(line('a', A))).only).toBeNull();
    expect([...route(collection(line('a', A), line(7, B))).byId.keys()]).toEqual(['a', '7']);
  });
});

describe('a line', () => {
  const lonsOf = (file: unknown) => [...(route(file).byId.get('a')?.lon ?? [])];

  it('of one place has no length', () => {
    const point = [10, 30];
    expect(route(collection(line('a', [point, point]), line('b', B))).said).toEqual([
      'dropped line-too-short',
    ]);
  });

  it('goes on over the date line, and keeps its longitude at a pole', () => {
    const over = [
      [179, 0],
      [-179, 0],
      [-178, 1],
    ];
    expect(lonsOf(collection(line('a', over), line('b', B)))).toEqual([179, 181, 182]);
    const pole = [
      [20, 80],
      [0, 90],
      [40, 80],
    ];
    expect(lonsOf(collection(line('a', pole), line('b', B)))).toEqual([20, 20, 40]);
    const fromPole = [
      [0, 90],
      [40, 80],
    ];
    expect(lonsOf(collection(line('a', fromPole), line('b', B)))).toEqual([40, 40]);
  });

  it('has a point once where its parts meet, and both where they only share a longitude', () => {
    expect(lonsOf(collection(parts(A, B), line('b', B)))).toEqual([10, 11, 12]);
    const north = [
      [11, 30.005],
      [12, 30],
    ];
    const found = route(collection(parts(A, north), line('b', B)));
    expect(found.byId.get('a')?.lon).toEqual(Float64Array.of(10, 11, 11, 12));
    // Half a kilometre is no gap that an author needs to know of.
    expect(found.said).toEqual([]);
  });

  it.each<[string, unknown, number[] | null, string[]]>([
    ['as many as points', [0, 90], [0, 90], []],
    ['that stay the same', [5, 5], [5, 5], []],
    ['of which there are none', null, null, []],
    ['of which one is missing', [0], null, ['hint km-count']],
    ['that are no list', '0 90', null, ['hint km-count']],
    ['that fall', [90, 0], null, ['hint km-falling']],
    ['that are words', [0, 'x'], null, ['hint km-invalid']],
    ['that are too large', [0, 1_000_001], null, ['hint km-invalid']],
  ])('may have kilometres of its own: %s', (_, km, official, said) => {
    const found = route(collection(line('a', A, km), line('b', B)));
    const feature = found.byId.get('a');
    expect(found.said).toEqual(said);
    expect(feature?.official).toBe(official !== null);
    if (official) expect([...(feature?.km ?? [])]).toEqual(official);
    else expect(feature?.km.at(-1)).toBeCloseTo(96.3, 0);
  });
});

describe('legs', () => {
  const known = route(collection(line('a', A), line('b', B, [0, 90])));
  const leg = (id: string, more: object = {}) =>
    ['legs[0]', { id, feature: 'a', mode: 'train', basis: 'surveyed', ...more }] as Parameters<
      typeof toLegs
    >[0][number];

  function legs(items: ReturnType<typeof leg>[], of = known) {
    const problems = new Problems();
    const found = toLegs(items, of, problems);
    return {
      said: problems.list.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
      of: (id: string) => found.get(id),
    };
  }

  it('have the length of their line, else that of the file', () => {
    const found = legs([
      leg('measured'),
      leg('given', { km: 120 }),
      leg('of-line', { feature: 'b', km: 120 }),
    ]);
    expect(found.said).toEqual([]);
    expect(found.of('measured')).toMatchObject({ official: false, basis: 'surveyed' });
    expect(found.of('given')).toMatchObject({ official: true });
    expect(found.of('given')?.line?.km.at(-1)).toBeCloseTo(120, 9);
    expect(found.of('of-line')).toMatchObject({ official: true });
    expect(found.of('of-line')?.line?.km.at(-1)).toBe(90);
  });

  it('share the line of a feature, where they give it the same length', () => {
    const found = legs([leg('one'), leg('two'), leg('long', { km: 120 }), leg('far', { km: 120 })]);
    expect(found.of('one')?.line).toBe(found.of('two')?.line);
    expect(found.of('long')?.line).toBe(found.of('far')?.line);
    expect(found.of('one')?.line).not.toBe(found.of('long')?.line);
  });

  it('of one id are the first', () => {
    const found = legs([leg('one'), leg('one', { feature: 'b' })]);
    expect(found.said).toEqual(['dropped leg-id-taken legs[0].id']);
    expect(found.of('one')?.line?.lon[0]).toBe(10);
  });

  it('of no line are straight and sketched; a line that is missing is reported', () => {
    const found = legs([leg('free', { feature: undefined }), leg('lost', { feature: 'c' })]);
    expect(found.said).toEqual(['dropped feature-unknown legs[0].feature']);
    for (const id of ['free', 'lost'])
      expect(found.of(id)).toEqual({
        ...{ id, mode: 'train', basis: 'sketched', line: null, official: false },
      });
  });

  it('are not reported one by one where there is no line at all', () => {
    expect(legs([leg('lost')], route(collection())).said).toEqual([]);
    const only = route(collection(line(undefined, A)));
    expect(legs([leg('any', { feature: 'c' })], only).of('any')?.line?.lon[0]).toBe(10);
  });
});
