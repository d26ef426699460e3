import { describe, expect, it } from 'vitest';
import { PathBuilder } from '../../../../../src/map/svg/draw/path-builder.ts';

describe('a path', () => {
  it('goes in short steps, to a tenth of a pixel, without adding their errors up', () => {
    const pen = new PathBuilder(0.4);
    pen.moveTo(1.04, 2);
    for (let i = 1; i <= 100; i += 1) pen.lineTo(1.04 + 1.04 * i, 2);
    const sum = [...pen.d.matchAll(/[l ](-?[\d.]+) 0/g)].reduce((at, [, dx]) => at + Number(dx), 1);
    expect(sum).toBeCloseTo(1.04 + 104, 1);
  });

  it('leaves out what is too near to see, but never an end', () => {
    const pen = new PathBuilder(1);
    pen.moveTo(0, 0);
    pen.lineTo(0.2, 0);
    pen.lineTo(10, 0);
    pen.lineTo(10.3, 0);
    expect(pen.d).toBe('M0 0l10 0 0.3 0');
  });

  it('goes in whole pixels where points are left out freely', () => {
    const pen = new PathBuilder(2);
    pen.moveTo(0.4, 0);
    for (let i = 1; i <= 20; i += 1) pen.lineTo(0.4 + 2.6 * i, 1.2);
    expect(pen.d).toMatch(/^M0 0l[\d -]+$/);
    const sum = [...pen.d.matchAll(/[l ](-?\d+) \d/g)].reduce((at, [, dx]) => at + Number(dx), 0);
    expect(sum).toBe(52);
  });

  it('closes an area, and writes nothing where one is too small', () => {
    const pen = new PathBuilder(1);
    pen.moveTo(0, 0);
    pen.lineTo(5, 0);
    pen.lineTo(5, 5);
    pen.closePath();
    pen.moveTo(9, 9);
    pen.lineTo(9.1, 9);
    pen.closePath();
    expect(pen.d.startsWith('M0 0l5 0 0 5z')).toBe(true);
    expect(pen.d).not.toContain('NaN');
  });
});
