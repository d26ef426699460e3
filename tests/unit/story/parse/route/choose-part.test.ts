import { describe, expect, it } from 'vitest';
import { choosePart } from '../../../../../src/story/parse/route/choose-part.ts';

/** A line of 100 km; it comes by the start and the end of a ride at these kilometres, exactly. */
function part(
  starts: number[],
  ends: number[],
  { before = null as [number, number] | null, continues = false } = {},
) {
  const at = (km: number) => ({ km, offKm: 0 });
  const { from, to } = choosePart({
    starts: starts.map(at),
    ends: ends.map(at),
    before: before && { from: before[0], to: before[1] },
    ...{ continues, first: 0, last: 100, apart: 0.1 },
  });
  return [from, to];
}

describe('the part of a line that a ride follows', () => {
  it('is the whole round where it ends where it began', () => {
    expect(part([0, 100], [0, 100])).toEqual([0, 100]);
    expect(part([0, 100], [0.05, 99.97])).toEqual([0, 99.97]);
  });

  it('goes round in the direction of the line, from stop to stop', () => {
    expect(part([0, 100], [40], { continues: true })).toEqual([0, 40]);
    expect(part([], [0, 100], { before: [0, 40] })).toEqual([40, 100]);
  });

  it('is the next pass of a place that the line crosses twice, while the journey goes on', () => {
    expect(part([0], [30, 70], { continues: true })).toEqual([0, 30]);
    expect(part([], [30, 70], { before: [0, 30], continues: true })).toEqual([30, 70]);
    expect(part([], [0, 100], { before: [30, 70] })).toEqual([70, 100]);
  });

  it('is all of a track there and back', () => {
    expect(part([0, 100], [50], { continues: true })).toEqual([0, 50]);
    expect(part([], [20, 80], { before: [0, 50], continues: true })).toEqual([50, 80]);
    expect(part([], [0, 100], { before: [50, 80] })).toEqual([80, 100]);
  });

  it('turns round where the goal does not lie ahead', () => {
    expect(part([100], [0])).toEqual([100, 0]);
    expect(part([], [0], { before: [0, 100] })).toEqual([100, 0]);
    expect(part([], [20], { before: [100, 40] })).toEqual([40, 20]);
    expect(part([], [60], { before: [100, 40] })).toEqual([40, 60]);
  });

  it('runs to the end of a line that comes by its goal on the way, and is then left', () => {
    expect(part([0], [90, 100])).toEqual([0, 100]);
    expect(part([0], [90, 100], { continues: true })).toEqual([0, 90]);
  });

  it('is none where both places are at one point', () => {
    expect(part([30], [30])).toEqual([30, 30]);
  });
});

describe('of the points at which a line comes by a place', () => {
  type Near = [km: number, offKm: number];
  /** A ride along a line of 100 km that is left after it. */
  function chosen(starts: Near[], ends: Near[], before: [number, number] | null = null) {
    const at = ([km, offKm]: Near) => ({ km, offKm });
    const { from, to } = choosePart({
      ...{ starts: starts.map(at), ends: ends.map(at) },
      before: before && { from: before[0], to: before[1] },
      ...{ continues: false, first: 0, last: 100, apart: 0.1 },
    });
    return [from, to];
  }
  const exact = (...kms: number[]): Near[] => kms.map((km) => [km, 0]);

  it('the nearest counts, and the first of those that are as near', () => {
    const twice: Near[] = [
      [10, 0.5],
      [20, 0.1],
      [30, 0.1],
    ];
    expect(chosen(twice, exact(60))).toEqual([20, 60]);
    expect(chosen(exact(5), twice)).toEqual([5, 20]);
    expect(chosen(exact(60), twice)).toEqual([60, 20]);
  });

  it('those count from which the goal lies ahead, however near the others are', () => {
    const starts: Near[] = [
      [20, 0.2],
      [80, 0.1],
    ];
    expect(chosen(starts, exact(50))).toEqual([20, 50]);
  });

  it('those count that lie in the direction of the ride before', () => {
    expect(chosen([], exact(20, 60), [60, 40])).toEqual([40, 20]);
    expect(chosen([], exact(20, 60), [20, 40])).toEqual([40, 60]);
    // One that stood still has gone no other way than the line.
    expect(chosen([], exact(20, 60), [40, 40])).toEqual([40, 60]);
  });

  it('the next one counts where the journey goes on, also backwards', () => {
    expect(part([], [10, 30], { before: [60, 40], continues: true })).toEqual([40, 30]);
    expect(part([60], [10, 30], { continues: true })).toEqual([60, 30]);
  });

  it('none counts that is the same point as the start', () => {
    expect(chosen([], exact(39.95, 40.05, 70), [20, 40])).toEqual([40, 70]);
    expect(chosen([], exact(10, 39.95, 40.05), [60, 40])).toEqual([40, 10]);
  });
});

it('is chosen with few looks at each point, however often a line comes by', () => {
  let looks = 0;
  const at = (km: number) => ({
    get km() {
      looks += 1;
      return km;
    },
    offKm: 0,
  });
  const [starts, ends] = [2000, 1000].map((from) =>
    Array.from({ length: 1000 }, (_, n) => at(from + n)),
  ) as [ReturnType<typeof at>[], ReturnType<typeof at>[]];
  const line = { before: null, continues: false, first: 0, last: 3000, apart: 0.1 };
  choosePart({ starts, ends, ...line });
  expect(looks).toBeLessThan(10_000);
});
