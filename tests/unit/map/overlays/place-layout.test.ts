import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  layOutPlaces,
  type Placing,
} from '../../../../src/map/overlays/place-layout.ts';

const PANE = { width: 800, height: 500 };
const at = (x: number, y: number, rank = 2): Candidate => ({
  x,
  y,
  width: 24,
  height: 20,
  labelWidth: 70,
  labelHeight: 16,
  rank,
});

function boxes(c: Candidate, placing: Placing): [number, number, number, number][] {
  if (placing === 'hidden') return [];
  const [w, h, lw, lh] = [c.width / 2, c.height / 2, c.labelWidth, c.labelHeight];
  const badge: [number, number, number, number] = [c.x - w, c.y - h, c.x + w, c.y + h];
  if (placing === 'bare') return [badge];
  const label: Record<string, [number, number, number, number]> = {
    right: [c.x + w + 4, c.y - lh / 2, c.x + w + 4 + lw, c.y + lh / 2],
    left: [c.x - w - 4 - lw, c.y - lh / 2, c.x - w - 4, c.y + lh / 2],
    top: [c.x - lw / 2, c.y - h - 1 - lh, c.x + lw / 2, c.y - h - 1],
    bottom: [c.x - lw / 2, c.y + h + 1, c.x + lw / 2, c.y + h + 1 + lh],
  };
  return [badge, label[placing] as [number, number, number, number]];
}

const anyCandidates = fc.array(
  fc.record({
    x: fc.integer({ min: -50, max: 850 }),
    y: fc.integer({ min: -50, max: 550 }),
    rank: fc.integer({ min: 1, max: 5 }),
    labelWidth: fc.integer({ min: 10, max: 130 }),
  }),
  { maxLength: 80 },
);

describe('declutter', () => {
  it('never lets one marker cover another', () => {
    fc.assert(
      fc.property(anyCandidates, (list) => {
        const candidates = list.map((c) => ({ ...at(c.x, c.y, c.rank), labelWidth: c.labelWidth }));
        const shown = layOutPlaces(candidates, PANE).flatMap((placing, i) =>
          boxes(candidates[i] as Candidate, placing).map((box) => ({ box, i })),
        );
        for (const a of shown) {
          for (const b of shown) {
            if (a.i >= b.i) continue;
            const apart =
              a.box[2] <= b.box[0] ||
              b.box[2] <= a.box[0] ||
              a.box[3] <= b.box[1] ||
              b.box[3] <= a.box[1];
            expect(apart, JSON.stringify([a, b])).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps the badge where only the label has no room', () => {
    const wall = { left: 0, top: 0, right: 800, bottom: 500 };
    expect(layOutPlaces([at(400, 250)], PANE, [wall])).toEqual(['bare']);
  });

  it('gives room to the more important, and always to the active place', () => {
    expect(layOutPlaces([at(400, 250, 3), at(405, 250, 1)], PANE)[0]).toBe('hidden');
    const [first, told] = layOutPlaces([at(400, 250, 1), at(405, 250, 0)], PANE);
    expect(told).not.toBe('hidden');
    expect(first).toBe('hidden');
  });

  it('puts a label on the side that hides least of the route', () => {
    const eastward = Array.from({ length: 40 }, (_, i) => [400 + 5 * i, 250]).flat();
    expect(layOutPlaces([at(400, 250)], PANE, [], eastward)).toEqual(['left']);
  });

  it('keeps badges off what must stay readable, except for the active one', () => {
    const at = { x: 50, y: 50, width: 20, height: 20, labelWidth: 40, labelHeight: 16 };
    const kept = [{ left: 40, top: 55, right: 90, bottom: 70 }];
    const placed = (rank: number) => layOutPlaces([{ ...at, rank }], PANE, [], [], kept)[0];
    expect(placed(1)).toBe('hidden');
    expect(placed(0)).not.toBe('hidden');
  });

  it('lets a place without a badge share its spot, and keeps its label off the badge there', () => {
    const at = { x: 150, y: 150, width: 20, height: 20, labelWidth: 40, labelHeight: 16 };
    const wide = { ...at, width: 36, height: 36, rank: 0, unmarked: true };
    const [unmarked, other] = layOutPlaces([wide, { ...at, rank: 2 }], PANE);
    expect(other).not.toBe('hidden');
    expect(unmarked).not.toBe('hidden');
    expect(unmarked).not.toBe('bare');
  });

  it('shows nothing that lies outside, and no more than its limit', () => {
    expect(layOutPlaces([at(-200, 250)], PANE)).toEqual(['hidden']);
    const grid = Array.from({ length: 100 }, (_, i) =>
      at(40 * (i % 20), 40 + 90 * Math.floor(i / 20)),
    );
    const shown = layOutPlaces(grid, PANE, [], [], [], 7).filter((placing) => placing !== 'hidden');
    expect(shown).toHaveLength(7);
  });
});
