import { describe, expect, it } from 'vitest';
import { cardCorner } from '../../../../src/map/overlays/card-corner.ts';

/** A map of 400 by 300 pixels, and a card of 100 by 80 in each of its corners. */
const rect = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 80 });
const RECTS = {
  'top-start': rect(0, 0),
  'top-end': rect(300, 0),
  'bottom-start': rect(0, 220),
  'bottom-end': rect(300, 220),
};
/** Points of a route from one pixel to another. */
const route = (from: readonly [number, number], to: readonly [number, number]) =>
  Array.from({ length: 21 }, (_, i) =>
    from.map((at, axis) => at + ((to[axis] as number) - at) * (i / 20)),
  ).flat();

describe('the corner of a card', () => {
  it('is the one that it has, while nothing lies under it', () => {
    for (const corner of ['top-end', 'bottom-start'] as const)
      expect(cardCorner(RECTS, corner, [], route([180, 150], [220, 150]))).toBe(corner);
  });

  it('is another where the route would lie under it', () => {
    const diagonal = route([10, 290], [390, 10]);
    expect(cardCorner(RECTS, 'bottom-start', [], diagonal)).toBe('bottom-end');
  });

  it('is the one over least of the route where it lies under all', () => {
    const around = [
      ...route([10, 290], [90, 230]),
      ...route([390, 290], [310, 230]),
      ...route([10, 10], [90, 70]),
      ...route([350, 10], [350, 12]).slice(0, 4),
    ];
    expect(cardCorner(RECTS, 'bottom-start', [], around)).toBe('top-end');
  });

  it('is never over a control, whatever lies under it elsewhere', () => {
    const zoom = { left: 360, top: 0, right: 400, bottom: 60 };
    const everywhere = route([10, 290], [390, 290]);
    expect(cardCorner(RECTS, 'bottom-start', [zoom], everywhere)).toBe('top-start');
    const key = { left: 0, top: 0, right: 60, bottom: 30 };
    expect(cardCorner(RECTS, 'bottom-start', [zoom, key], everywhere)).toBe('bottom-start');
  });
});
