import { describe, expect, it } from 'vitest';
import type { Journey, Position } from '../../../src/timeline/journey.ts';
import { modeAt } from '../../../src/timeline/mode-at.ts';

const journey = {
  stretches: [
    { mode: 'train', s0: 0, s1: 80 },
    { mode: 'car', s0: 80, s1: 100 },
    { mode: 'train', s0: 100, s1: 110 },
  ],
} as unknown as Journey;
const at = (s: number) => ({ best: { s } }) as Position;

describe('how the traveller goes', () => {
  it('is the mode of the stretch', () => {
    expect(modeAt(journey, at(40))).toBe('train');
    expect(modeAt(journey, at(90))).toBe('car');
  });

  it('is at a stop how they came, and at the start how they will leave', () => {
    expect(modeAt(journey, at(80))).toBe('train');
    expect(modeAt(journey, at(100))).toBe('car');
    expect(modeAt(journey, at(0))).toBe('train');
  });
});
