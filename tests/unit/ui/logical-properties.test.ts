import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * Style sheets of what is the same in every language: places on a map, and a timeline, whose time runs
 * from left to right.
 */
const UNMIRRORED = /^src\/(?:map|scrubber)\//;
const SIDE = '(?:left|right)';
const PHYSICAL = new RegExp(
  `^\\s*(?:(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?${SIDE}(?:-[a-z]+)?|border-(?:top|bottom)-${SIDE}-radius|(?:text-align|float|clear)\\s*:\\s*${SIDE})\\s*[:;]`,
);
const FOUR = /^\s*(?:margin|padding|inset|border-(?:width|style|color|radius))\s*:\s*([^;]+);/;

/** The declarations of a style sheet that name the left or the right, where they mean start or end. */
function physical(css: string): string[] {
  return css.split('\n').filter((line) => {
    if (PHYSICAL.test(line)) return true;
    const [, right, , left] = partsOf(FOUR.exec(line)?.[1] ?? '');
    return left !== undefined && left !== right;
  });
}

/** The parts of a value, of which each may be a function with spaces inside. */
function partsOf(value: string): readonly string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
}

describe('style sheets mirror themselves for scripts from right to left', () => {
  it('recognises what does not', () => {
    for (const line of [
      '  left: 0;',
      '  margin-left: 1px;',
      '  border-right-width: 0;',
      '  border-top-left-radius: 2px;',
      '  text-align: right;',
      '  float: left;',
      '  padding: 0 1px 0 2px;',
      '  margin: 0 calc(-1 * var(--space-2)) 0 0;',
    ])
      expect([line, physical(line)]).toEqual([line, [line]]);
    for (const line of ['  inset: auto 0 0;', '  padding: 0 var(--a) 1px var(--a);', '  top: 0;'])
      expect([line, physical(line)]).toEqual([line, []]);
  });

  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => file.endsWith('.css') && !UNMIRRORED.test(file));
  it.each(files)('%s', (file) => {
    expect(physical(readFileSync(file, 'utf8'))).toEqual([]);
  });
});
