import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLORS, colorsCss, tokenOf } from '../../../src/ui/colors.ts';

const css = (name: string) =>
  readFileSync(new URL(`../../../src/ui/${name}`, import.meta.url), 'utf8');

it('colors.css is what `npm run colors` writes', () => {
  expect(css('colors.css')).toBe(colorsCss());
});

it('each colour has its token in the light theme, and twice in the dark one', () => {
  for (const [name, { light, dark }] of Object.entries(COLORS)) {
    const token = tokenOf(name as keyof typeof COLORS);
    const values = [...colorsCss().matchAll(new RegExp(`  ${token}: (.+);`, 'g'))];
    expect(values.map(([, value]) => value)).toEqual([light, dark, dark]);
  }
});

it('tokens.css names no colour itself', () => {
  expect(css('tokens.css')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
});
