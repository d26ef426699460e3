import { expect, it } from 'vitest';
import { LAND, SeaGrid } from '../../../../src/draft/legs/sea-grid.ts';
import { seaRoute } from '../../../../src/draft/legs/sea-route.ts';
import { STRAITS } from '../../../../src/draft/legs/straits.ts';
import { greatCircleKm } from '../../../../src/geo/great-circle.ts';

type Point = [lon: number, lat: number];

const VLADIVOSTOK: Point = [131.885, 43.11];
const SAN_FRANCISCO: Point = [-122.42, 37.78];
const PORTO: Point = [-8.69, 41.18];
const RIO: Point = [-43.17, -22.9];
const SOUTHAMPTON: Point = [-1.4, 50.9];
const NEW_YORK: Point = [-74, 40.7];
const SINGAPORE: Point = [103.85, 1.26];
const ROTTERDAM: Point = [4.1, 51.95];

const known = new Map<string, ReturnType<typeof seaRoute>>();
/** Each route is looked for once. */
const route = async (from: Point, to: Point, without: readonly 'suez'[] = []) => {
  const key = JSON.stringify([from, to, without]);
  const asked = known.get(key) ?? seaRoute(from, to, without);
  known.set(key, asked);
  const answer = await asked;
  if (answer.kind === 'fault') throw new Error(answer.fault);
  return answer;
};
const comesBy = (coordinates: readonly (readonly [number, number])[], lon: number, lat: number) =>
  coordinates.some(([x, y]) => greatCircleKm(x, y, lon, lat) < 60);

// Lengths of routing tables, to a few per cent.
it.each([
  ['Vladivostok to San Francisco, over the date line', VLADIVOSTOK, SAN_FRANCISCO, 8450],
  ['Porto to Rio', PORTO, RIO, 8150],
  ['Southampton to New York', SOUTHAMPTON, NEW_YORK, 5800],
  ['Singapore to Rotterdam through Suez', SINGAPORE, ROTTERDAM, 15_370],
  ['New York to San Francisco through Panama', NEW_YORK, SAN_FRANCISCO, 9740],
] as [string, Point, Point, number][])('%s', async (_, from, to, km) => {
  const { coordinates, km: length } = await route(from, to);
  expect(length).toBeGreaterThan(km * 0.96);
  expect(length).toBeLessThan(km * 1.04);
  expect(coordinates[0]).toEqual(from);
  const [lon = 0, lat] = coordinates.at(-1) ?? [];
  expect((lon + 540) % 360).toBeCloseTo((to[0] + 540) % 360, 6);
  expect(lat).toBe(to[1]);
  // No leap around the world.
  for (const [i, [x]] of coordinates.entries())
    expect(Math.abs(x - (coordinates[i - 1]?.[0] ?? x))).toBeLessThan(20);
});

it('goes through the canals, and round the capes without them', async () => {
  expect(comesBy((await route(SINGAPORE, ROTTERDAM)).coordinates, 32.34, 30.6)).toBe(true);
  const cape = await route(SINGAPORE, ROTTERDAM, ['suez']);
  expect(cape.km).toBeGreaterThan(20_000);
  const closed = new SeaGrid(new Set(['panama']));
  expect(closed.kinds[closed.cellAt(-79.75, 9.13)]).toBe(LAND);
});

it('stays at sea', async () => {
  const grid = new SeaGrid();
  for (const [from, to] of [
    [VLADIVOSTOK, SAN_FRANCISCO],
    [SINGAPORE, ROTTERDAM],
  ] as const) {
    const { coordinates } = await route(from, to);
    const onLand = coordinates.slice(1, -1).filter(([lon, lat]) => {
      return grid.kinds[grid.cellAt(lon, lat)] === LAND;
    });
    expect(onLand).toEqual([]);
  }
});

it('lets ships through each strait', () => {
  const grid = new SeaGrid();
  const ocean = grid.areaOf(grid.cellAt(-30, 0));
  for (const { name, line } of STRAITS)
    for (const [lon, lat] of line)
      expect([name, grid.areaOf(grid.cellAt(lon, lat))]).toEqual([name, ocean]);
});

it('has no route from inland, between seas that are not joined, or for what is no point', async () => {
  expect(await seaRoute([37.6, 55.75], NEW_YORK)).toEqual({ kind: 'fault', fault: 'inland' });
  // Baku, on the Caspian Sea.
  expect(await seaRoute([49.9, 40.4], NEW_YORK)).toEqual({ kind: 'fault', fault: 'no-way' });
  expect((await route([49.9, 40.4], [51.2, 43.65])).km).toBeLessThan(450);
  for (const bad of [
    [Number.NaN, 0],
    [0, 91],
    [Number.POSITIVE_INFINITY, 0],
  ] as Point[])
    expect(await seaRoute(bad, NEW_YORK)).toEqual({ kind: 'fault', fault: 'no-point' });
});

it('goes from a place to itself', async () => {
  expect((await route(NEW_YORK, NEW_YORK)).coordinates.length).toBeGreaterThan(1);
});

it('is as long there as back, and never shorter than the shortest line', async () => {
  for (const [from, to] of [
    [PORTO, RIO],
    [SOUTHAMPTON, NEW_YORK],
  ] as const) {
    const [there, back] = [await route(from, to), await route(to, from)];
    expect(there.km).toBeGreaterThanOrEqual(greatCircleKm(...from, ...to));
    expect(Math.abs(there.km - back.km)).toBeLessThan(0.03 * there.km);
  }
});

it('follows the middle of narrow water, point by point', async () => {
  const { coordinates } = await route([30.75, 46.49], [5.36, 43.3]);
  for (const [name, lon, lat] of [
    ['Bosporus', 29.05, 41.08],
    ['Dardanelles', 26.39, 40.2],
    ['Messina', 15.65, 38.25],
  ] as const) {
    const nearest = Math.min(...coordinates.map(([x, y]) => greatCircleKm(x, y, lon, lat)));
    expect([name, nearest < 4]).toEqual([name, true]);
  }
});

it('goes up rivers to ports inland, and says where no sea leads', async () => {
  for (const port of [
    [9.97, 53.54],
    [88.31, 22.55],
    [4.48, 51.91],
  ] as Point[]) {
    const { coordinates } = await route(port, SOUTHAMPTON);
    expect(coordinates[0]).toEqual(port);
  }
  expect(await seaRoute([16.37, 48.2], SOUTHAMPTON)).toEqual({ kind: 'fault', fault: 'inland' });
  expect(await seaRoute([49.87, 40.37], SOUTHAMPTON)).toEqual({ kind: 'fault', fault: 'no-way' });
});

it('goes around reefs and shoals', async () => {
  const { coordinates } = await route([80.3, 13.1], [76.2, 9.9]);
  expect(Math.min(...coordinates.map(([, lat]) => lat))).toBeLessThan(6);
  const keys = (await route([-90.06, 29.95], [-1.4, 50.9])).coordinates;
  expect(keys.some(([lon, lat]) => lon > -81.9 && lon < -80.5 && lat < 24.7)).toBe(true);
});
