import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import CheapRuler from 'cheap-ruler';
import { describe, expect, it } from 'vitest';
import { readFeatures } from './read-files.ts';

const FILE = 'public/stories/vladivostok-2019/route.geojson';

const features = readFeatures(FILE);
const feature = (id: string) => {
  const found = features.get(id);
  if (!found) throw new Error(`route.geojson has no feature "${id}".`);
  return found;
};
const line = (id: string) => feature(id).geometry.coordinates;
const km = (id: string) => feature(id).properties.km ?? [];
const BRIDGE = '130.6413,42.4152';
const JUNCTION = '131.9349,43.6402';
const BARANOVSKY: [number, number] = [131.92551, 43.64679];

describe('the route of the Vladivostok story', () => {
  it('is what the tool generates, byte for byte', () => {
    const made = execFileSync(process.execPath, ['tools/route/build.mjs', '--print']);
    expect(made.equals(readFileSync(FILE))).toBe(true);
  });

  it('has four lines, each starting where the one before ends', () => {
    expect([...features.keys()]).toEqual([
      'pyongyang-khasan',
      'khasan-ussuriysk',
      'ussuriysk-vladivostok',
      'vladivostok-fefu',
    ]);
    expect(line('pyongyang-khasan')[0]).toEqual([125.7359, 39.0047]);
    expect(line('pyongyang-khasan').at(-1)).toEqual([130.64492, 42.43006]);
    expect(line('khasan-ussuriysk')[0]).toEqual(line('pyongyang-khasan').at(-1));
    expect(line('ussuriysk-vladivostok')[0]).toEqual(line('khasan-ussuriysk').at(-1));
    expect(line('vladivostok-fefu')[0]).toEqual(line('ussuriysk-vladivostok').at(-1));
    expect(line('vladivostok-fefu').at(-1)).toEqual([131.8936, 43.0242]);
  });

  it('keeps every waypoint as a vertex', () => {
    const vertices = new Set(
      [...features.values()].flatMap((f) => f.geometry.coordinates.map(String)),
    );
    const waypoints = readFileSync('tools/route/waypoints.csv', 'utf8').trim().split('\n').slice(1);
    const missing = waypoints.filter((row) => {
      const [, lon, lat] = row.split(',');
      return !vertices.has(`${Number(lon)},${Number(lat)}`);
    });
    expect(waypoints.length).toBeGreaterThan(450);
    expect(missing).toEqual([]);
  });

  it.each([
    ['pyongyang-khasan', 856],
    ['khasan-ussuriysk', 260],
    ['ussuriysk-vladivostok', 111],
  ])('counts official kilometres on %s from 0 to %i, never falling', (id, total) => {
    expect(km(id)).toHaveLength(line(id).length);
    expect(km(id)[0]).toBe(0);
    expect(km(id).at(-1)).toBe(total);
    expect(km(id).every((value, i) => i === 0 || value >= (km(id)[i - 1] ?? 0))).toBe(true);
  });

  it('counts 851 km at Tumangang, 238 at Baranovsky from Khasan and 22 from Ussuriysk', () => {
    expect(kmNear('pyongyang-khasan', [130.60811, 42.42141])).toBeCloseTo(851, 1);
    expect(kmNear('khasan-ussuriysk', BARANOVSKY)).toBeCloseTo(238, 1);
    expect(kmNear('ussuriysk-vladivostok', BARANOVSKY)).toBeCloseTo(22, 1);
  });

  it('gives the sketched road no official kilometres, and few vertices', () => {
    expect(feature('vladivostok-fefu').properties.km).toBeUndefined();
    expect(line('vladivostok-fefu').length).toBeGreaterThanOrEqual(12);
    expect(line('vladivostok-fefu').length).toBeLessThanOrEqual(20);
  });

  it('runs over the same vertices to Ussuriysk and back to the junction', () => {
    const there = line('khasan-ussuriysk');
    const back = line('ussuriysk-vladivostok');
    const from = there.map(String).indexOf(JUNCTION);
    const until = back.map(String).indexOf(JUNCTION);
    expect(from).toBeGreaterThan(0);
    expect(until).toBe(there.length - 1 - from);
    expect(back.slice(0, until + 1)).toEqual(there.slice(from).toReversed());
    const kmThere = km('khasan-ussuriysk').slice(from);
    const kmBack = km('ussuriysk-vladivostok').slice(0, until + 1);
    for (const [i, value] of kmBack.entries()) {
      expect(260 - value).toBeCloseTo(kmThere.at(-1 - i) ?? Number.NaN, 1);
    }
  });

  it('has no corner sharper than a right angle, which no train takes', () => {
    for (const id of ['pyongyang-khasan', 'khasan-ussuriysk', 'ussuriysk-vladivostok']) {
      expect(sharpestTurn(line(id)), id).toBeLessThan(90);
    }
    // Between the two features it does: from the branch on to Ussuriysk, and back.
    const [a, b] = [line('khasan-ussuriysk'), line('ussuriysk-vladivostok')];
    expect(sharpestTurn([...a.slice(-2), ...b.slice(1, 2)])).toBeCloseTo(180, 5);
  });

  it('stays within 200 m of straight lines between the waypoints along 99 % of its way through Russia', () => {
    const ruler = new CheapRuler(43, 'meters');
    const rails = railsThroughRussia();
    const korea = line('pyongyang-khasan');
    const russia = [
      korea.slice(korea.map(String).indexOf(BRIDGE)),
      line('khasan-ussuriysk'),
      line('ussuriysk-vladivostok'),
    ];
    const places = russia.flatMap((part) => {
      const length = ruler.lineDistance(part);
      const steps = Math.ceil(length / 250);
      return Array.from({ length: steps }, (_, i) => ruler.along(part, (i / steps) * length));
    });
    const near = places.filter((place) =>
      rails.some((rail) => ruler.distance(place, ruler.pointOnLine(rail, place).point) <= 200),
    );
    expect(places.length).toBeGreaterThan(1400);
    expect(near.length / places.length).toBeGreaterThan(0.99);
  });
});

/** The waypoints of the sections in Russia, as one line each. */
function railsThroughRussia(): [number, number][][] {
  const rows = readFileSync('tools/route/waypoints.csv', 'utf8').trim().split('\n').slice(1);
  const sections = new Map<string, [number, number][]>();
  for (const row of rows) {
    const [section = '', lon, lat] = row.split(',');
    if (section === 'kp') continue;
    const points = sections.get(section) ?? [];
    sections.set(section, [...points, [Number(lon), Number(lat)]]);
  }
  return [...sections.values()];
}

/** Official km at the point of a line nearest to a place. */
function kmNear(id: string, place: [number, number]): number {
  const { index, t } = new CheapRuler(place[1], 'meters').pointOnLine(line(id), place);
  const vertices = line(id);
  const [a, b] = [vertices[index], vertices[index + 1]];
  const [from, to] = [km(id)[index], km(id)[index + 1]];
  if (!a || !b || from === undefined || to === undefined) return Number.NaN;
  return from + t * (to - from);
}

/** The greatest change of direction at a vertex, degrees. */
function sharpestTurn(vertices: [number, number][]): number {
  let sharpest = 0;
  for (let i = 2; i < vertices.length; i++) {
    const [a, b, c] = [vertices[i - 2], vertices[i - 1], vertices[i]];
    if (!a || !b || !c) continue;
    const ruler = new CheapRuler(b[1], 'meters');
    const turn = Math.abs(ruler.bearing(b, c) - ruler.bearing(a, b)) % 360;
    sharpest = Math.max(sharpest, Math.min(turn, 360 - turn));
  }
  return sharpest;
}
