import { describe, expect, it } from 'vitest';
import { PALETTES, type Palette } from '../../../../src/map/style/palette.ts';
import { COLORS } from '../../../../src/ui/colors.ts';

/** Relative luminance of `#rrggbb`. Source: WCAG 2.2, definition of relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the palettes', () => {
  it('are made of the site’s colours', () => {
    for (const theme of ['light', 'dark', 'print'] as const)
      for (const [name, value] of Object.entries(PALETTES[theme]))
        expect([name, value]).toEqual([name, Object(COLORS)[name][theme]]);
    expect(Object.keys(PALETTES.print)).toContain('signal');
    expect(Object.keys(PALETTES.print)).not.toContain('focus');
  });

  for (const theme of ['light', 'dark', 'print'] as const) {
    it(`keep names readable on each ground in ${theme}`, () => {
      const p = PALETTES[theme];
      const grounds: [keyof Palette, (keyof Palette)[]][] = [
        // The halo is the land's colour; a town at a shore may reach over the water.
        ['labelLand', ['land', 'landStory', 'sea', 'campus']],
        ['labelSea', ['sea', 'land', 'landStory']],
        ['ink', ['land', 'landStory', 'sea', 'paper', 'paperRaised']],
        ['inkSoft', ['land', 'landStory', 'paper', 'paperRaised']],
        ['onSignal', ['signal']],
      ];
      const poor = grounds.flatMap(([text, under]) =>
        under
          .map((ground) => [text, ground, contrast(p[text], p[ground])] as const)
          .filter(([, , ratio]) => ratio < 4.5),
      );
      expect(poor).toEqual([]);
    });

    it(`let the route stand out from land and sea in ${theme}`, () => {
      const p = PALETTES[theme];
      for (const ground of [p.land, p.landStory, p.sea]) {
        expect(contrast(p.signal, ground)).toBeGreaterThan(3);
        expect(contrast(p.inkSoft, ground)).toBeGreaterThan(3);
      }
    });
  }
});
