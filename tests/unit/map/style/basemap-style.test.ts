import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squares } from '../../../../src/map/maplibre/basemap-layers.ts';
import { basemapStyle } from '../../../../src/map/style/basemap-style.ts';
import { doneGradient, rangeGradient } from '../../../../src/map/style/gradients.ts';
import { COLLISION_BOX } from '../../../../src/map/style/label-layers.ts';
import { type MapTheme, PALETTES } from '../../../../src/map/style/palette.ts';
import { routeLayers, routeSources } from '../../../../src/map/style/route-layers.ts';
import { sampleJourney } from '../journeys.ts';

function whole(theme: MapTheme, lang: string): StyleSpecification {
  const journey = sampleJourney();
  const palette = PALETTES[theme];
  const named = [[131.9, 43.1]] as const;
  const base = basemapStyle({ palette, lang, countries: ['RU', 'KP'], named });
  return {
    ...base,
    sources: { ...base.sources, ...routeSources(journey.story, journey) },
    layers: [...base.layers, ...routeLayers(palette)],
  } as StyleSpecification;
}

describe('the style', () => {
  for (const theme of ['light', 'dark', 'print'] as const) {
    for (const lang of ['en', 'ru', 'ko', 'pt-BR']) {
      it(`is sound in the ${theme} theme and in ${lang}`, () => {
        expect(validateStyleMin(whole(theme, lang))).toEqual([]);
      });
    }
  }

  it('names no glyphs: labels come from the page’s own fonts, with quotes round the names', () => {
    const style = whole('light', 'en');
    expect(style.glyphs).toBeUndefined();
    for (const layer of style.layers) {
      if (layer.type !== 'symbol' || !layer.layout?.['text-field']) continue;
      const fonts = layer.layout['text-font'] as string[];
      for (const font of fonts.filter((name) => /\d/.test(name))) expect(font).toMatch(/^".*"$/);
    }
  });

  it('makes no requests to other hosts', () => {
    const { sources } = basemapStyle({
      palette: PALETTES.light,
      lang: 'en',
      countries: [],
      named: [],
    });
    const text = JSON.stringify(sources);
    expect(text).not.toMatch(/https?:/);
  });
});

describe('a style', () => {
  it('is the same for the same theme and language, and another for another', () => {
    expect(whole('light', 'en')).toEqual(whole('light', 'en'));
    expect(whole('light', 'en')).not.toEqual(whole('dark', 'en'));
    expect(whole('light', 'en')).not.toEqual(whole('light', 'ko'));
  });

  it('is sound for a story without countries or places', () => {
    const base = { palette: PALETTES.light, lang: 'en' };
    expect(validateStyleMin(basemapStyle({ ...base, countries: [], named: [] }))).toEqual([]);
  });
});

describe('the obstacles that keep names off the story’s markers', () => {
  const side = fc.double({ min: -300, max: 300, noNaN: true });
  const size = fc.double({ min: 6, max: 200, noNaN: true });

  it('covers each rectangle with squares and reaches no farther', () => {
    fc.assert(
      fc.property(side, side, size, size, (left, top, width, height) => {
        const box = { left, top, right: left + width, bottom: top + height };
        const parts = squares([{ lon: 131, lat: 43, ...box }]).features.map(({ properties }) => {
          const [x = 0, y = 0] = properties.offset.map((each) => each * properties.size);
          return { x, y, half: (properties.size * COLLISION_BOX) / 2 };
        });
        for (const [edge, sign, of] of [
          ['left', -1, 'x'],
          ['right', 1, 'x'],
          ['top', -1, 'y'],
          ['bottom', 1, 'y'],
        ] as const) {
          const reach = parts.map((part) => part[of] + sign * part.half);
          const far = sign < 0 ? Math.min(...reach) : Math.max(...reach);
          expect(far).toBeCloseTo(box[edge], 6);
        }
        // No gap between neighbours.
        const area = parts.reduce((sum, { half }) => sum + 4 * half * half, 0);
        expect(area).toBeGreaterThan(width * height - 1e-6);
      }),
    );
  });

  it('is none where there is nothing to keep clear of', () => {
    expect(squares([]).features).toEqual([]);
  });
});

describe('gradients', () => {
  const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
  const edge = fc.double({ min: 0, max: 0.01, noNaN: true });

  function sound(gradient: unknown): void {
    const stops = (gradient as unknown[]).slice(3).filter((_, i) => i % 2 === 0) as number[];
    for (let i = 1; i < stops.length; i += 1) {
      expect(stops[i]).toBeGreaterThan(stops[i - 1] as number);
    }
  }

  it('have stops that rise strictly, which MapLibre insists on', () => {
    fc.assert(
      fc.property(share, share, edge, (a, b, width) => {
        sound(doneGradient('red', a, width));
        sound(rangeGradient('red', Math.min(a, b), Math.max(a, b), width));
      }),
    );
  });
});
