import { readFileSync } from 'node:fs';
import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseStyle } from '../../../src/map/base-style.ts';
import { doneGradient, rangeGradient } from '../../../src/map/gradients.ts';
import { journeyLayers, journeySources } from '../../../src/map/journey-layers.ts';
import type { Palette } from '../../../src/map/palette.ts';
import { sampleJourney } from './journeys.ts';

const tokens = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

/** The tokens of a theme, as the browser would hand them to the map. */
function palette(theme: 'light' | 'dark'): Palette {
  const at =
    theme === 'light' ? tokens.indexOf(':root {') : tokens.indexOf('[data-theme="dark"] {');
  const block = tokens.slice(at, tokens.indexOf('}', at));
  const token = (name: string) => {
    const value = new RegExp(`--${name}: ([^;]+);`).exec(block)?.[1];
    if (!value) throw new Error(`tokens.css has no --${name} in its ${theme} theme`);
    return value;
  };
  return {
    paper: token('paper'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    signal: token('signal'),
    sea: token('sea'),
    land: token('land'),
    border: token('border'),
    coast: token('coast'),
    edge: token('edge'),
  };
}

function whole(theme: 'light' | 'dark', lang: string): StyleSpecification {
  const journey = sampleJourney();
  const base = baseStyle(palette(theme), lang, 'https://example.org/basemap/');
  return {
    ...base,
    sources: { ...base.sources, ...journeySources(journey.story, journey) },
    layers: [...base.layers, ...journeyLayers(palette(theme), journey)],
  } as StyleSpecification;
}

describe('the style', () => {
  for (const theme of ['light', 'dark'] as const) {
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
      if (layer.type !== 'symbol') continue;
      const fonts = layer.layout?.['text-font'] as string[];
      for (const font of fonts.filter((name) => /\d/.test(name))) expect(font).toMatch(/^".*"$/);
    }
  });

  it('asks no host but its own for anything', () => {
    const text = JSON.stringify(baseStyle(palette('light'), 'en', './basemap/'));
    expect(text).not.toMatch(/https?:/);
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
