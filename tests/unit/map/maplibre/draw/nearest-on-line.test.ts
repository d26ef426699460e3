import { expect, it } from 'vitest';
import type { Point } from '../../../../../src/map/maplibre/draw/edited-line.ts';
import {
  nearestPoint,
  nearestStretch,
  spacedPoints,
} from '../../../../../src/map/maplibre/draw/nearest-on-line.ts';

/** Ten pixels for a degree of longitude. */
const WORLD = 3600;
const LINE: Point[] = [
  [178, 0],
  [180, 0],
  [184, 0],
];

it('finds the nearest point of a line across the date line', () => {
  expect(nearestPoint(LINE, [-179.5, 0], WORLD)).toEqual({ index: 1, px: expect.closeTo(5, 6) });
  expect(nearestPoint(LINE, [184, 0], WORLD)).toEqual({ index: 2, px: expect.closeTo(0, 6) });
});

it('finds the nearest stretch, by the point at its end', () => {
  expect(nearestStretch(LINE, [-178, 0.5], WORLD)).toEqual({ index: 2, px: expect.closeTo(5, 2) });
  expect(nearestStretch(LINE, [179, 0], WORLD)).toEqual({ index: 1, px: expect.closeTo(0, 6) });
});

it('offers points that are far enough from one another, and both ends', () => {
  const line = Array.from({ length: 101 }, (_, i): Point => [i / 10, 0]);
  const all = spacedPoints(line, WORLD, 14.5, () => true);
  expect(all).toEqual([0, 15, 30, 45, 60, 75, 100]);
  expect(spacedPoints(line, WORLD, 14.5, ([lon]) => lon > 7)).toEqual([0, 71, 100]);
});
