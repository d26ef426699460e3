import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidth, wrapText } from '../../../../src/ui/text/text-width.ts';

describe('estimated widths', () => {
  it('are within a tenth of the site’s font', () => {
    // As measured with Source Sans 3 at 100 pixels, weight 500.
    const measured = { Vladivostok: 493, 'FEFU campus': 571, Уссурийск: 453 };
    for (const [text, width] of Object.entries(measured))
      expect(Math.abs(estimateWidth(text, 100, 500) / width - 1)).toBeLessThan(0.1);
    expect(estimateWidth('평양', 100, 500)).toBeGreaterThan(170);
  });

  it('grow with the text, and are 0 for an empty text', () => {
    expect(estimateWidth('', 13, 400)).toBe(0);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(estimateWidth(`${text} a`, 13, 400)).toBeGreaterThan(estimateWidth(text, 13, 400));
      }),
    );
  });
});

describe('wrapped text', () => {
  it('breaks at spaces only', () => {
    const ten = (text: string) => 10 * text.length;
    expect(wrapText('FEFU campus, Russky Island', 140, ten)).toEqual([
      'FEFU campus,',
      'Russky Island',
    ]);
    expect(wrapText('Unbreakable', 20, ten)).toEqual(['Unbreakable']);
    expect(wrapText('', 20, ten)).toEqual([]);
  });
});
