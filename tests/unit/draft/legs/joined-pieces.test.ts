import { expect, it } from 'vitest';
import { joinedPieces } from '../../../../src/draft/legs/joined-pieces.ts';

type Point = readonly [lon: number, lat: number];
const piece = (...lons: number[]): Point[] => lons.map((lon) => [lon, 30]);

it('joins pieces in their order', () => {
  const [whole] = joinedPieces([piece(10, 11), piece(11.1, 12), piece(12, 13)]);
  expect(whole).toEqual(piece(10, 11, 11.1, 12, 12, 13));
});

it('joins them from end to end, whatever their order and direction', () => {
  const found = joinedPieces([piece(12, 11), piece(14, 13), piece(12, 13), piece(10, 11)]);
  expect(found).toHaveLength(1);
  const [whole = []] = found;
  const lons = whole.map(([lon]) => lon);
  expect([lons, lons.toReversed()]).toContainEqual([10, 11, 11, 12, 12, 13, 13, 14]);
});

it('comes back on the same way', () => {
  expect(joinedPieces([piece(10, 11), piece(11, 10)])[0]).toEqual(piece(10, 11, 11, 10));
});

it('never joins across a gap', () => {
  expect(joinedPieces([piece(10, 11), piece(11.5, 12)])).toEqual([]);
  expect(joinedPieces([piece(10, 11), piece(11, 12), piece(20, 21)])).toContainEqual(
    piece(10, 11, 11, 12),
  );
});

it('leaves a whole track, and what is no line', () => {
  expect(joinedPieces([piece(10, 11)])).toEqual([]);
  expect(joinedPieces([piece(10), [], piece(10, 11)])).toEqual([]);
});
