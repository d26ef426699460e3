import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/story/markdown/parse-markdown.ts';
import { within } from '../../../../src/story/markdown/within.ts';

/** Speaker and words of the first quotation. */
function quoted(text: string): [speaker: string | null, words: string] {
  const [quotation] = parseMarkdown(text).children;
  if (quotation?.type !== 'blockquote') throw new Error('no quotation');
  const { speaker, children } = quotation;
  const plain = (nodes: readonly Parameters<typeof within>[0][]) =>
    nodes
      .flatMap((node) => [...within(node)])
      .map((node) => ('value' in node ? node.value : ''))
      .join('');
  return [speaker ? plain(speaker) : null, plain(children)];
}

describe('a quotation with a speaker', () => {
  it.each([
    ['> Welcome.\n> — Oleg Kozhemyako', 'Oleg Kozhemyako', 'Welcome.'],
    ['> Welcome.\n> -- Oleg Kozhemyako', 'Oleg Kozhemyako', 'Welcome.'],
    ['> Welcome\r\n> to Russia.\r\n> — The governor\r\n', 'The governor', 'Welcome\nto Russia.'],
    ['> Welcome.\n>\n> – The *governor*', 'The governor', 'Welcome.'],
    ['> Welcome.\\\n> ― The governor', 'The governor', 'Welcome.'],
    ['> Welcome.\n> And on.\n> — **The governor**', 'The governor', 'Welcome.\nAnd on.'],
    ['> Welcome — to\n> Russia.\n> —The governor', 'The governor', 'Welcome — to\nRussia.'],
  ])('%j', (text, speaker, words) => {
    expect(quoted(text)).toEqual([speaker, words]);
  });

  it.each([
    ['> Welcome.'],
    ['> — Welcome.'],
    ['> Welcome —\n> to Russia.'],
    ['> — Привет!\n> — Здравствуйте!'],
    ['> — Привет!\n>\n> — Здравствуйте!'],
    ['> Welcome.\n> —'],
    [`> Welcome.\n> — ${'so '.repeat(100)}`],
    ['> Welcome.\n>\n> - The governor'],
  ])('is none without one: %j', (text) => {
    expect(quoted(text)[0]).toBeNull();
  });
});
