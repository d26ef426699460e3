import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { type Draft, textOf, withFile } from '../../../../src/draft/draft.ts';
import { lighterRoute, routeWeight } from '../../../../src/draft/legs/lighter-route.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const withRoute = (route: unknown, places: Record<string, [number, number]> = {}): Draft => {
  const story = {
    places: Object.fromEntries(Object.entries(places).map(([id, point]) => [id, { point }])),
  };
  const draft = withFile(sampleDraft(), 'story.json', JSON.stringify(story));
  return withFile(
    draft,
    'route.geojson',
    typeof route === 'string' ? route : JSON.stringify(route),
  );
};
const line = Array.from({ length: 1001 }, (_, i) => [130 + i / 1000, 43, 7]);
const feature = {
  type: 'Feature',
  id: 'track',
  properties: { name: 'A' },
  geometry: { type: 'LineString', coordinates: line },
};
const routeOf = (draft: Draft) => JSON.parse(textOf(draft, 'route.geojson') ?? 'null');

it('leaves out the points that nobody can see, and keeps those near places', () => {
  const draft = withRoute(
    { type: 'FeatureCollection', bbox: [1], features: [feature] },
    { a: [130.5004, 43.01] },
  );
  const { draft: lighter, before, after } = lighterRoute(draft, () => 10);
  expect(before).toBe(1001);
  expect(after).toBeLessThan(15);
  const { bbox, features } = routeOf(lighter);
  expect(bbox).toEqual([1]);
  expect(features[0]).toMatchObject({ id: 'track', properties: { name: 'A' } });
  const { coordinates } = features[0].geometry;
  expect(coordinates).toHaveLength(after);
  expect([coordinates[0], coordinates.at(-1)]).toEqual([line[0], line.at(-1)]);
  expect(coordinates).toContainEqual([130.5, 43, 7]);
  expect(coordinates).toContainEqual([130.501, 43, 7]);
});

it('says what it would leave out, and by how much lines move; one line alone keeps the others', () => {
  const wave = line.map(([lon = 0, lat = 0], i) => [lon, lat + (i % 2) / 5000]);
  const other = { ...feature, id: 'other', geometry: { type: 'LineString', coordinates: wave } };
  const draft = withRoute({ type: 'FeatureCollection', features: [feature, other] });
  const { draft: lighter, ...weight } = lighterRoute(draft, () => 9, 'other');
  expect(routeWeight(draft, () => 9, 'other')).toEqual(weight);
  expect(weight.before).toBe(1001);
  expect(weight.after).toBeLessThan(10);
  expect(weight.off).toBeGreaterThan(22);
  expect(weight.off).toBeLessThan(200);
  const { features } = routeOf(lighter);
  expect(features[0]).toEqual(feature);
  expect(features[1].geometry.coordinates).toHaveLength(weight.after);
});

it('keeps the distance of each point that stays', () => {
  const km = line.map((_, i) => i * 2);
  const { draft } = lighterRoute(withRoute({ ...feature, properties: { km } }), () => 5);
  const { geometry, properties } = routeOf(draft);
  expect(properties.km).toHaveLength(geometry.coordinates.length);
  expect([properties.km[0], properties.km.at(-1)]).toEqual([0, 2000]);
});

it('takes a bare line and several lines', () => {
  const many = { type: 'MultiLineString', coordinates: [line, line] };
  expect(routeOf(lighterRoute(withRoute(many), () => 5).draft).coordinates[1].length).toBeLessThan(
    10,
  );
  expect(lighterRoute(withRoute(feature.geometry), () => 5).after).toBeLessThan(10);
});

it('changes nothing where there is nothing to leave out, or no route', () => {
  for (const route of [
    '',
    '{',
    'null',
    '[]',
    '{"features":[null,1,{}]}',
    '{"type":"LineString","coordinates":[null]}',
  ]) {
    const draft = withRoute(route);
    expect(lighterRoute(draft, () => 10).draft).toBe(draft);
  }
  const small = withRoute({
    ...feature,
    geometry: {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    },
  });
  expect(lighterRoute(small, () => 10)).toEqual({ draft: small, before: 2, after: 2, off: 0 });
  const none = withFile(sampleDraft(), 'route.geojson', null);
  expect(lighterRoute(none, () => 10).draft).toBe(none);
});

it('leaves the shipped story as sound as it was', () => {
  const draft = shippedDraft();
  const { draft: lighter, before, after } = lighterRoute(draft, () => 13);
  expect(after).toBeLessThan(before);
  const [was, is] = [checkDraft(draft), checkDraft(lighter)];
  const codes = ({ problems }: typeof was) => problems.map(({ code, path }) => `${code} ${path}`);
  expect(codes(is)).toEqual(codes(was));
  const km = ({ story }: typeof was) =>
    story?.stops.flatMap(({ rides }) => rides.map(({ leg }) => leg.line.km.at(-1) ?? 0)) ?? [];
  for (const [i, length] of km(is).entries()) expect(length).toBeCloseTo(km(was)[i] ?? 0, 0);
});
