import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const FOLDER = 'public/stories/vladivostok-2019/drawings';
const files = readdirSync(FOLDER).map((name) => {
  const bytes = readFileSync(`${FOLDER}/${name}`);
  return { name, svg: bytes.toString('utf8'), weight: brotliCompressSync(bytes).length };
});

/** The words of a drawing in a language, in the order of the file. */
function labels(svg: string, lang: string): string[] {
  const group = new RegExp(`<g id="${lang}" lang="${lang}">([^]*?)</g>`).exec(svg)?.[1] ?? '';
  return [...group.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, words = '']) => words);
}

describe('the drawings of the train to Vladivostok', () => {
  it('weigh little together', () => {
    expect(files.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(20_000);
  });

  it.each(files)('$name says the same in three languages', ({ svg }) => {
    const [english, ...others] = ['en', 'ru', 'ko'].map((lang) => labels(svg, lang).length);
    expect(english).toBeGreaterThan(4);
    expect(others).toEqual([english, english]);
  });

  it.each(files)('$name shows English wherever no other language is asked for', ({ svg }) => {
    expect(svg).toContain('#ru,#ko{display:none}');
    // The browser finds the language that is asked for before it, so English comes last.
    expect(svg.indexOf('<g id="en"')).toBeGreaterThan(
      Math.max(svg.indexOf('<g id="ru"'), svg.indexOf('<g id="ko"')),
    );
  });

  it.each(files)('$name needs no other file, and has a size and a ground of its own', ({ svg }) => {
    expect(svg).not.toMatch(/href|<script|<image|@import|url\((?!#)/);
    expect(svg).toMatch(/viewBox="0 0 360 240" width="720" height="480"/);
    expect(svg).toMatch(/<rect class="\w+" width="360" height="240"\/>/);
  });

  it.each(files)('$name has no word smaller than 13 px on a phone', ({ svg }) => {
    const sizes = [...svg.matchAll(/font(?:-size)?:\s*([\d.]+)px/g)].map(([, size]) =>
      Number(size),
    );
    expect(Math.min(...sizes) * (340 / 360)).toBeGreaterThanOrEqual(13);
  });
});
