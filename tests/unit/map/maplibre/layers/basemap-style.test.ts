import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basemapStyle } from '../../../../../src/map/maplibre/layers/basemap-style.ts';
import { doneGradient, rangeGradient } from '../../../../../src/map/maplibre/layers/gradients.ts';
import { routeLayers, routeSources } from '../../../../../src/map/maplibre/layers/route-layers.ts';
import { type MapTheme, PALETTES } from '../../../../../src/map/style/palette.ts';
import { sampleJourney } from '../../journeys.ts';

function whole(theme: MapTheme): StyleSpecification {
  const journey = sampleJourney();
  const palette = PALETTES[theme];
  const base = basemapStyle({ palette, countries: ['RU', 'KP'], near: 8 });
  return {
    ...base,
    sources: { ...base.sources, ...routeSources(journey.story, journey) },
    layers: [...base.layers, ...routeLayers(palette)],
  } as StyleSpecification;
}

describe('the style', () => {
  for (const theme of ['light', 'dark', 'print'] as const) {
    it(`is sound in the ${theme} theme`, () => {
      expect(validateStyleMin(whole(theme))).toEqual([]);
    });
  }

  it('names no glyphs: labels come from the page’s own fonts, with quotes round the names', () => {
    const style = whole('light');
    expect(style.glyphs).toBeUndefined();
    for (const layer of style.layers) {
      if (layer.type !== 'symbol' || !layer.layout?.['text-field']) continue;
      // A layer in italics has a second list, for scripts that have none.
      const fonts = [layer.layout['text-font']].flat(9) as string[];
      expect(fonts).toContain('"Source Sans 3 Variable"');
      for (const font of fonts.filter((name) => /\d/.test(name))) expect(font).toMatch(/^".*"$/);
    }
  });

  it('makes no requests to other hosts', () => {
    const { sources } = basemapStyle({ palette: PALETTES.light, countries: [], near: 8 });
    const text = JSON.stringify(sources);
    expect(text).not.toMatch(/https?:/);
  });
});

describe('a style', () => {
  it('is the same for the same theme, and another for another', () => {
    expect(whole('light')).toEqual(whole('light'));
    expect(whole('light')).not.toEqual(whole('dark'));
  });

  it('is sound for a story without countries or places', () => {
    const style = basemapStyle({ palette: PALETTES.light, countries: [], near: 8 });
    expect(validateStyleMin(style)).toEqual([]);
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
