import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { escapeMarks, unescapeMarks } from '../../../../src/story/markdown/escape-marks.ts';

const { article } = LIMITS;
/** All that has a meaning in Markdown. */
const MARKS = '*_[]<>!`&\\:{}()-+#=~|".';
const FIRST = 0xfdd0;
/** As `calm` writes a text in which every mark stands for itself. */
const tame = (text: string) =>
  [...text]
    .map((one) => (MARKS.includes(one) ? String.fromCharCode(FIRST + MARKS.indexOf(one)) : one))
    .join('');

describe('marks in one block', () => {
  it.each([...'*_[]<!`&\\:{}'])('%s: are escaped above their limit', (mark) => {
    const most = `a${mark}`.repeat(article.blockMarks);
    expect(escapeMarks(most)).toEqual({ text: most, lines: [] });
    const more = `${most}a${mark}`;
    expect(escapeMarks(more)).toEqual({ text: tame(more), lines: [1] });
  });

  it.each([...'>()-+#=~|".'])('%s: are not counted', (mark) => {
    const text = `a${mark}`.repeat(article.blockMarks + 1);
    expect(escapeMarks(text)).toEqual({ text, lines: [] });
  });

  it('are counted over the lines of a block', () => {
    const half = '*'.repeat(article.blockMarks / 2);
    const calmed = (text: string) => escapeMarks(text).lines;
    expect(calmed(`${half}\n${half}`)).toEqual([]);
    expect(calmed(`${half}\n${half}\n*`)).toEqual([1]);
    for (const blank of ['', '  ', '\t', '>', '> >', ' > '])
      expect(calmed(`${half}\n${half}\n${blank}\n*`)).toEqual([]);
    expect(calmed(`x\n\n${half}\n${half}*\n\ny\n\n${half}${half}*`)).toEqual([3, 8]);
  });

  it('are escaped in their block only', () => {
    const many = '*'.repeat(article.blockMarks + 1);
    expect(escapeMarks(`*a*\n\n${many}\n\n*b*`)).toEqual({
      text: `*a*\n\n${tame(many)}\n\n*b*`,
      lines: [3],
    });
  });

  it('the fences of passages are not escaped', () => {
    const many = '*'.repeat(article.blockMarks + 1);
    expect(escapeMarks(`:::passage{#a}\n${many}\n:::`).text).toBe(
      `:::passage{#a}\n${tame(many)}\n:::`,
    );
  });
});

describe('marks of a whole text', () => {
  it('are escaped above their limit', () => {
    const block = `${'*'.repeat(article.blockMarks)}\n\n`;
    const most = block.repeat(article.marks / article.blockMarks);
    expect(escapeMarks(most)).toEqual({ text: most, lines: [] });
    const { text, lines } = escapeMarks(`${most}*a*`);
    expect(text).toBe(`${most}${tame('*a*')}`);
    expect(lines).toEqual([(2 * article.marks) / article.blockMarks + 1]);
  });
});

describe('nested quotations and lists', () => {
  it.each(['> ', '- ', '+ ', '* ', '1. ', '42) '])('%j: ten levels are allowed', (mark) => {
    const ten = `${mark.repeat(article.depth)}a`;
    expect(escapeMarks(ten).text).toBe(ten);
    const more = `${mark.repeat(article.depth + 1)}*a*`;
    const { text, lines } = escapeMarks(more);
    expect(lines).toEqual([1]);
    expect(unescapeMarks(text)).toBe(more);
    expect(text.endsWith(tame('*a*'))).toBe(true);
    expect(text.startsWith(mark.repeat(article.depth))).toBe(true);
  });

  it.each(['>', '> > ', '>>'])('%j: without a space between them too', (mark) => {
    const more = `${mark.repeat(12)}*a*`;
    expect(escapeMarks(more).lines).toEqual([1]);
  });

  it.each(['-', '1.', '1234567890. ', 'a ', '-- ', '1, '])('%j does not begin one', (mark) => {
    const text = `${mark.repeat(12)}a`;
    expect(escapeMarks(text)).toEqual({ text, lines: [] });
  });

  it('are counted by the width of their marks', () => {
    const wide = '123456789) '.repeat(3);
    expect(escapeMarks(`${wide}a`).lines).toEqual([]);
    expect(escapeMarks(`${wide}123456) a`).lines).toEqual([]);
    expect(escapeMarks(`${wide}1234567) *a*`).lines).toEqual([1]);
  });

  it('are counted by their indentation', () => {
    const allowed = `${' '.repeat(38)}- a`;
    expect(escapeMarks(allowed).text).toBe(allowed);
    const deep = `${' '.repeat(40)}- *a*`;
    expect(escapeMarks(deep).text).toBe(tame(deep));
    // A tabulator is as wide as four spaces.
    expect(escapeMarks(`${'\t'.repeat(9)}- a`).lines).toEqual([]);
    expect(escapeMarks(`${'\t'.repeat(10)}- *a*`).lines).toEqual([1]);
    // Without a mark it is code, or goes on.
    expect(escapeMarks(`${' '.repeat(60)}*a*`).lines).toEqual([]);
  });
});

describe('nested containers of colons', () => {
  const open = (colons: number) => `${':'.repeat(colons)}x`;
  const fenced = (count: number) =>
    Array.from({ length: count }, (_, n) => open(3 + count - n)).join('\n\n');

  it('are escaped above their limit', () => {
    const most = fenced(article.containers);
    expect(escapeMarks(most)).toEqual({ text: most, lines: [] });
    const more = fenced(article.containers + 1);
    const { text, lines } = escapeMarks(more);
    expect(lines).toEqual([2 * article.containers + 1]);
    expect(text.endsWith(tame(open(4)))).toBe(true);
    expect(text.startsWith(fenced(article.containers + 1).slice(0, 8))).toBe(true);
  });

  it('are no longer counted once they are closed', () => {
    const pair = ':::x\n\na\n\n:::\n\n';
    const pairs = pair.repeat(article.containers + 2);
    expect(escapeMarks(pairs)).toEqual({ text: pairs, lines: [] });
  });

  it('are closed from the outside, by at least as many colons', () => {
    const most = fenced(article.containers);
    // Three close none: the innermost has four.
    expect(escapeMarks(`${most}\n\n:::\n\n:::x`).lines).toHaveLength(1);
    // Seven close all.
    expect(escapeMarks(`${most}\n\n:::::::\n\n${most}`).lines).toEqual([]);
    // Six close all but the outermost, since that has seven.
    expect(escapeMarks(`${most}\n\n::::::\n\n${fenced(article.containers - 1)}`).lines).toEqual([]);
    expect(escapeMarks(`${most}\n\n::::::\n\n${most}`).lines).toHaveLength(1);
  });

  it('are counted in quotations too, and a fence with too many marks is not one', () => {
    const quoted = fenced(article.containers + 1).replace(/^/gm, '> ');
    expect(escapeMarks(quoted).lines).toHaveLength(1);
    const marks = `:::x{${'*'.repeat(60)}}`;
    const many = Array(6).fill(marks).join('\n\n');
    expect(escapeMarks(many)).toEqual({ text: many, lines: [] });
  });

  it('need three colons', () => {
    const two = '::x\n\n'.repeat(8);
    expect(escapeMarks(two)).toEqual({ text: two, lines: [] });
  });
});

it('unescapeMarks restores every mark', () => {
  const text = `Wörter ${MARKS.repeat(40)} und 字`;
  const calmed = escapeMarks(text).text;
  expect(calmed).toBe(tame(text));
  expect(unescapeMarks(calmed)).toBe(text);
  // What stands for nothing stays.
  expect(unescapeMarks('\ufdef')).toBe('\ufdef');
});
