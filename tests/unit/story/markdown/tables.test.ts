import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { parseMarkdown } from '../../../../src/story/markdown/parse-markdown.ts';
import { within } from '../../../../src/story/markdown/within.ts';

describe('a table', () => {
  it('is read with its head, its rows and the alignment of its columns', () => {
    const [table] = parseMarkdown('| Expected | Came of it |\n|---|--:|\n| Help | None |').children;
    expect(table).toMatchObject({
      type: 'table',
      align: [null, 'right'],
      children: [
        { type: 'tableRow', children: [{ type: 'tableCell' }, { type: 'tableCell' }] },
        { type: 'tableRow', children: [{ children: [{ value: 'Help' }] }, {}] },
      ],
    });
  });

  const TABLE = '| Day | Km |\n|---|--:|\n| Monday | 12 |';

  it.each([
    ['with Windows’ line ends', TABLE.replaceAll('\n', '\r\n')],
    ['without the outer lines', 'Day | Km\n---|--:\nMonday | 12'],
    ['padded by a tool', '| Day    |   Km |\n|:-------|-----:|\n| Monday |   12 |'],
    ['indented', TABLE.replace(/^/gm, '  ')],
    ['right after a line of words', `Words:\n${TABLE}`],
    ['in a box', `:::note\n${TABLE}\n:::`],
    ['in a quotation', TABLE.replace(/^/gm, '> ')],
    ['in a list', `- Words\n\n${TABLE.replace(/^/gm, '  ')}`],
  ])('is one %s', (_, text) => {
    const types = [...within(parseMarkdown(text))].map(({ type }) => type);
    expect(types.filter((type) => type === 'tableRow')).toHaveLength(2);
  });

  it('has cells no longer than a block may be', () => {
    const long = 'a b '.repeat(LIMITS.article.block);
    const [table] = parseMarkdown(`| Head |\n|---|\n| ${long} |`).children;
    expect(JSON.stringify(table).length).toBeLessThan(LIMITS.article.block + 2000);
  });

  it('is shown as typed where its cells exceed the marks of an article', () => {
    const rows = `${'| a '.repeat(10)}|\n`;
    const many = `${rows}${'|---'.repeat(10)}|\n${rows.repeat(LIMITS.article.marks / 10)}`;
    expect(parseMarkdown(many).children.map(({ type }) => type)).toEqual(['paragraph']);
  });
});
