import { describe, expect, it } from 'vitest';
import {
  addPoint,
  beginLine,
  insertPoint,
  movePoint,
  type Point,
  redoLine,
  removePoint,
  undoLine,
  withLine,
} from '../../../../../src/map/maplibre/draw/edited-line.ts';

const A: Point = [10, 30];
const B: Point = [11, 30.5];
const C: Point = [12, 30];

describe('a line that is edited', () => {
  it('begins with a line, whose longitudes are unbroken', () => {
    const { now } = beginLine([
      [179, 10],
      [-179, 11],
      [-178, 12],
    ]);
    expect(now.points).toEqual([
      [179, 10],
      [181, 11],
      [182, 12],
    ]);
    expect(now.chosen).toBeNull();
  });

  it('grows press by press from the first stop, where it only joins two', () => {
    const first = addPoint(beginLine([A, C]).now, [10.9, 29]);
    const second = addPoint(first, [10.2, 29.5]);
    expect(second).toEqual({ points: [A, [10.9, 29], [10.2, 29.5], C], chosen: 2 });
  });

  it('takes a point where it makes a longer line least longer', () => {
    expect(addPoint(beginLine([A, B, C]).now, [11.6, 30.6])).toEqual({
      points: [A, B, [11.6, 30.6], C],
      chosen: 2,
    });
  });

  it('keeps the last point last', () => {
    const { points } = addPoint({ points: [A, B, C], chosen: 2 }, [11.9, 31]);
    expect(points.at(-1)).toEqual(C);
  });

  it('moves, inserts and removes points, on whichever copy of the world they were pressed', () => {
    const { now } = beginLine([
      [179, 0],
      [181, 0],
      [182, 0],
    ]);
    expect(movePoint(now, 1, [-179.5, 1]).points[1]).toEqual([180.5, 1]);
    expect(insertPoint(now, 1, [-180, 2]).points[1]).toEqual([180, 2]);
    expect(removePoint(now, 1)).toEqual({
      points: [
        [179, 0],
        [182, 0],
      ],
      chosen: 0,
    });
  });

  it('keeps two points', () => {
    const { now } = beginLine([A, C]);
    expect(removePoint(now, 1)).toBe(now);
    expect(removePoint({ points: [A, B, C], chosen: null }, null).points).toHaveLength(3);
  });

  it('is undone and done again step by step; to choose a point is no step', () => {
    const begun = beginLine([A, C]);
    const added = withLine(begun, addPoint(begun.now, B));
    const chosen = withLine(added, { ...added.now, chosen: 0 });
    expect(chosen.past).toHaveLength(1);
    const back = undoLine(chosen);
    expect(back.now.points).toEqual([A, C]);
    expect(undoLine(back)).toEqual(back);
    expect(redoLine(back).now.points).toEqual([A, B, C]);
    expect(redoLine(redoLine(back)).future).toEqual([]);
    expect(withLine(back, addPoint(back.now, [10.1, 31])).future).toEqual([]);
  });
});
