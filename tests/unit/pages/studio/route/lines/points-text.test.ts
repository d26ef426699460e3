import { expect, it } from 'vitest';
import {
  pointsText,
  readPoints,
} from '../../../../../../src/pages/studio/route/lines/points-text.ts';
import { readKm } from '../../../../../../src/pages/studio/route/read-km.ts';

it('reads what it has written, beyond the date line too', () => {
  const points = [
    [179, 30],
    [181.5, 30.12346],
  ] as const;
  expect(pointsText(points)).toBe('30, 179\n30.12346, 181.5');
  expect(readPoints(pointsText(points))).toEqual(points);
});

it('reads points as people paste them, and goes on across the date line', () => {
  expect(readPoints('43.1150, 131.8855\n\n43°06′ N 132°00′ E\r\n')).toEqual([
    [131.8855, 43.115],
    [132, 43.1],
  ]);
  expect(readPoints('0, 179\n0, -179')).toEqual([
    [179, 0],
    [181, 0],
  ]);
});

it('names the first line that is no place', () => {
  expect(readPoints('43, 131\nVladivostok\n1')).toBe(2);
  expect(readPoints('91, 200\n0, 0')).toBe(1);
  expect(readPoints('43, 131')).toBe('few');
  expect(readPoints('')).toBe('few');
});

it('reads lengths as people write them', () => {
  expect(['856', '12,5', '12.5 km', '1 234,5 км', '1,234.5', '1,234,567'].map(readKm)).toEqual([
    ...[856, 12.5, 12.5, 1234.5, 1234.5, 'fault'],
  ]);
  expect(['', '  '].map(readKm)).toEqual([null, null]);
  expect(['0', '-3', 'far', 'km', '1.2.3'].map(readKm)).toEqual(Array(5).fill('fault'));
});
