import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressAt, progressOf } from '../../../../../src/map/style/line-progress.ts';
import { routeState } from '../../../../../src/map/svg/draw/draw-route.ts';
import {
  cutPath,
  lengthOf,
  linePath,
  pixelsAt,
  screenRouteOf,
} from '../../../../../src/map/svg/draw/screen-route.ts';
import { simplifiedVertices } from '../../../../../src/map/svg/draw/simplify-line.ts';
import { type Frame, frameFor, toPixel } from '../../../../../src/map/svg/projection.ts';
import { positionAt } from '../../../../../src/timeline/position-at.ts';
import { sampleJourney } from '../../journeys.ts';

const journey = sampleJourney();
const { best } = journey;
const [begin, end] = [best.to[0] as number, best.from[2] as number];
const frame = frameFor(journey, { kind: 'whole' }, { width: 800, height: 500 });

/** The point of a path so many pixels from its start, as a renderer finds it. */
function pointAt(d: string, long: number): [number, number] {
  const [, x0, y0] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(d) ?? [];
  let [x, y, left] = [Number(x0), Number(y0), long];
  for (const [, dx, dy] of d.matchAll(/l(-?[\d.]+) ?(-?[\d.]+)/g)) {
    const step = Math.hypot(Number(dx), Number(dy));
    const part = Math.min(1, left / step);
    x += part * Number(dx);
    y += part * Number(dy);
    left -= step;
    if (left <= 0) break;
  }
  return [x, y];
}

describe('the route in a picture', () => {
  it('is travelled as far as the vehicle has come, at every instant', () => {
    const track = screenRouteOf(journey, frame);
    const d = linePath(track, 0, track.x.length - 1);
    fc.assert(
      fc.property(fc.double({ min: begin, max: end, noNaN: true }), (t) => {
        const where = positionAt(journey, t);
        const { done } = routeState(journey, track, where);
        const long = Number(String(done['stroke-dasharray']).split(' ')[0]);
        const [x, y] = pointAt(d, long);
        const [tx, ty] = toPixel(frame, where.best.lon, where.best.lat);
        expect(Math.hypot(x - tx, y - ty)).toBeLessThan(1);
      }),
    );
  });

  it('starts with nothing, ends with all, and never goes back', () => {
    const track = screenRouteOf(journey, frame);
    const whole = lengthOf(track);
    expect(pixelsAt(track, 0)).toBe(0);
    expect(pixelsAt(track, 1)).toBe(whole);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(pixelsAt(track, low)).toBeLessThanOrEqual(pixelsAt(track, high));
      }),
    );
  });

  it('can be cut, where a dash would not do', () => {
    const track = screenRouteOf(journey, frame);
    const whole = lengthOf(track);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [from, to] = [Math.min(a, b) * whole, Math.max(a, b) * whole];
        const d = cutPath(track, from, to);
        if (to - from < 0.05) {
          expect(d).toBe('');
          return;
        }
        const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        const long = points.reduce((sum, [x, y], i) => {
          const [px, py] = points[i - 1] ?? [x, y];
          return sum + Math.hypot(x - px, y - py);
        }, 0);
        expect(long).toBeCloseTo(to - from, 0);
      }),
    );
    expect(cutPath(track, 0, whole).split('L')).toHaveLength(track.x.length);
  });

  it('has numbers only, and every share, however near one looks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 16, noNaN: true }),
        fc.double({ min: 8, max: 14, noNaN: true }),
        fc.double({ min: 28, max: 32, noNaN: true }),
        (zoom, lon, lat) => {
          const near: Frame = { width: 640, height: 400, center: [lon, lat], zoom };
          const track = screenRouteOf(journey, near);
          for (const list of [track.x, track.y, track.long, track.share])
            expect(list.every(Number.isFinite)).toBe(true);
          expect(track.share[0]).toBe(0);
          expect(track.share.at(-1)).toBe(1);
          expect(track.stretches).toHaveLength(journey.stretches.length);
          for (const { from, to } of track.stretches) expect(to).toBeGreaterThanOrEqual(from);
        },
      ),
    );
  });

  it('puts the band between the least and the most that can have been travelled', () => {
    const track = screenRouteOf(journey, frame);
    const progress = progressOf(journey);
    const where = positionAt(journey, (begin + (best.from[1] as number)) / 2);
    const { range } = routeState(journey, track, where);
    const from = pixelsAt(track, progressAt(journey, progress, where.from.s));
    const to = pixelsAt(track, progressAt(journey, progress, where.to.s));
    expect(Number(range['stroke-dashoffset'])).toBeCloseTo(-from, 0);
    expect(Number.parseFloat(String(range['stroke-dasharray']))).toBeCloseTo(to - from, 0);
    expect(to).toBeGreaterThan(from);
  });
});

describe('a thinner line', () => {
  const points = fc.array(
    fc.tuple(
      fc.double({ min: -3000, max: 3000, noNaN: true }),
      fc.double({ min: -3000, max: 3000, noNaN: true }),
    ),
    { minLength: 1, maxLength: 60 },
  );
  const pane = { width: 600, height: 400 };

  it('stays near everything that can be seen, and keeps its ends and what is held', () => {
    fc.assert(
      fc.property(points, fc.nat(59), (list, some) => {
        const x = Float64Array.from(list, ([at]) => at);
        const y = Float64Array.from(list, ([, at]) => at);
        const held = new Set([some % list.length]);
        const kept = simplifiedVertices(x, y, held, pane, 0.5);
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(list.length - 1);
        for (const i of held) expect(kept).toContain(i);
        kept.forEach((v, i) => {
          if (i > 0) expect(v).toBeGreaterThan(kept[i - 1] as number);
        });
        list.forEach(([px, py], i) => {
          if (px < 0 || py < 0 || px > pane.width || py > pane.height || kept.includes(i)) return;
          const after = kept.findIndex((v) => v > i);
          const [a, b] = [kept[after - 1] as number, kept[after] as number];
          expect(away([px, py], [x[a], y[a]] as Point, [x[b], y[b]] as Point)).toBeLessThan(0.51);
        });
      }),
    );
  });
});

type Point = [number, number];

function away([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const f = square > 0 ? Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square)) : 0;
  return Math.hypot(px - ax - f * dx, py - ay - f * dy);
}
