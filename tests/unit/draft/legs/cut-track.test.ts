import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutTrack } from '../../../../src/draft/legs/cut-track.ts';
import { greatCircleKm } from '../../../../src/geo/great-circle.ts';
import { cpuMs } from '../../../fixtures/cpu-ms.ts';

type Point = [lon: number, lat: number];

const A: Point = [130, 43];
const B: Point = [131, 43];
const C: Point = [131, 44];
const straight = (from: Point, to: Point, count = 50): Point[] =>
  Array.from({ length: count + 1 }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / count,
    from[1] + ((to[1] - from[1]) * i) / count,
  ]);
const ends = (part: { readonly coordinates: readonly (readonly number[])[] } | null | undefined) =>
  [part?.coordinates[0], part?.coordinates.at(-1)].map((point) =>
    point?.map((value) => Math.round(value * 1e6) / 1e6),
  );

it('cuts a track at the stops', () => {
  const { parts, offKm, backwards } = cutTrack(
    [...straight(A, B), ...straight(B, C)],
    [A, [130.5, 43.01], B, C],
  );
  expect(parts.map(ends)).toEqual([
    [A, [130.5, 43]],
    [[130.5, 43], B],
    [B, C],
  ]);
  expect(backwards).toBe(false);
  expect(offKm[1]).toBeCloseTo(1.11, 1);
  expect(parts[2]?.km).toBeCloseTo(111.2, 0);
});

it('turns a track that was recorded the other way round', () => {
  const { parts, backwards } = cutTrack([...straight(C, B), ...straight(B, A)], [A, B, C]);
  expect(backwards).toBe(true);
  expect(parts.map(ends)).toEqual([
    [A, B],
    [B, C],
  ]);
});

it('follows the order of the stops where the track comes by a place twice', () => {
  const thereAndBack = [...straight(A, B), ...straight(B, C), ...straight(C, B), ...straight(B, A)];
  const { parts } = cutTrack(thereAndBack, [A, C, B, A]);
  expect(parts.map(ends)).toEqual([
    [A, C],
    [C, B],
    [B, A],
  ]);
  expect(parts.map((part) => Math.round(part?.km ?? 0))).toEqual([193, 111, 81]);
  // A loop: it ends where it began.
  const loop = [...straight(A, B), ...straight(B, C), ...straight(C, A)];
  expect(cutTrack(loop, [A, B, C, A]).parts.map(ends)).toEqual([
    [A, B],
    [B, C],
    [C, A],
  ]);
});

it('crosses the date line', () => {
  const track: Point[] = [
    [179, 10],
    [179.9, 10],
    [-179.5, 10],
    [-179, 10],
  ];
  const { parts } = cutTrack(track, [
    [179, 10],
    [-179.8, 10],
    [-179, 10],
  ]);
  expect(parts[0]?.km).toBeLessThan(140);
  expect(ends(parts[1])).toEqual([
    [180.2, 10],
    [181, 10],
  ]);
});

it('leaves out a stop that lies far away, or in another order', () => {
  const track = straight(A, B);
  const far = cutTrack(track, [A, C, B]);
  expect(far.parts).toEqual([null, null]);
  expect(far.offKm).toEqual(
    [0, null, 0].map((value) => (value === null ? null : expect.closeTo(value, 6))),
  );
  const wrong = cutTrack(track, [A, [130.8, 43], [130.4, 43], B]);
  expect(wrong.offKm.filter((off) => off === null)).toHaveLength(1);
});

it('takes what is no track and what are no stops', () => {
  expect(cutTrack([], [A, B])).toEqual({ parts: [null], offKm: [null, null], backwards: false });
  expect(cutTrack([A], [])).toEqual({ parts: [], offKm: [], backwards: false });
  expect(
    cutTrack(
      [A, B],
      [
        [Number.NaN, 0],
        [0, 99],
      ],
    ).offKm,
  ).toEqual([null, null]);
  expect(cutTrack([A, [Number.NaN, 1], B, []], [A, B]).parts[0]?.km).toBeGreaterThan(80);
});

it('gives parts that join, in the order of the stops', () => {
  const steps = fc.array(
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
    {
      minLength: 5,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.nat(59), { minLength: 2, maxLength: 6 }),
      fc.boolean(),
      (turns, picks, back) => {
        let [lon, lat] = [179.5, 40];
        const track = turns.map(([dx, dy]): Point => {
          lon += dx / 20;
          lat += dy / 20;
          return [lon > 180 ? lon - 360 : lon, lat];
        });
        const indices = picks
          .map((pick) => pick % track.length)
          .sort((a, b) => (back ? b - a : a - b));
        const { parts, offKm } = cutTrack(
          track,
          indices.map((i) => track[i] as Point),
        );
        expect(offKm.every((off) => off !== null && off < 1e-3)).toBe(true);
        for (const [i, part] of parts.entries()) {
          if (!part) throw new Error('missing');
          const sum = part.coordinates.reduce((km, [x, y], k) => {
            const [x0, y0] = part.coordinates[k - 1] ?? [x, y];
            return km + greatCircleKm(x0, y0, x, y);
          }, 0);
          expect(Math.abs(sum - part.km)).toBeLessThan(0.003 * part.km + 1e-6);
          const next = parts[i + 1];
          if (next) expect(next.coordinates[0]).toEqual(part.coordinates.at(-1));
        }
      },
    ),
  );
});

it('cuts 500,000 points at 40 stops in a moment', async () => {
  const track = Array.from({ length: 500_000 }, (_, i): Point => [i / 5000, Math.sin(i / 500)]);
  const stops = Array.from({ length: 40 }, (_, i) => track[i * 12_000] as Point);
  const took = await cpuMs(() => expect(cutTrack(track, stops).parts).not.toContain(null));
  expect(took).toBeLessThan(2500);
});
