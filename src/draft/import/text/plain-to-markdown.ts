import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Plain text as Markdown that shows the same characters: blank lines part paragraphs. */
export function plainToMarkdown(text: string): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return markdownOf({
    type: 'root',
    children: paragraphs.map((each) => ({
      type: 'paragraph',
      // A line that ends alone is no new paragraph in Markdown.
      children: each
        .split('\n')
        .flatMap((line, i) => [
          ...(i === 0 ? [] : [{ type: 'break' as const }]),
          { type: 'text' as const, value: line.trim() },
        ]),
    })),
  });
}

/** A heading of a passage that shows the same characters. */
export function headingToMarkdown(text: string): string {
  const value = text.replace(/\s+/g, ' ').trim();
  if (value === '') return '';
  const heading = { type: 'heading' as const, depth: 2 as const };
  return markdownOf({
    type: 'root',
    children: [{ ...heading, children: [{ type: 'text', value }] }],
  });
}

/** A syntax tree as Markdown, with all marks escaped that would mean something in an article. */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmTableToMarkdown()],
    // What would begin a directive, after mdast-util-directive; the colon of 10:45 does not.
    unsafe: [
      { before: '[^:]', character: ':', after: '[A-Za-z]', inConstruct: ['phrasing'] },
      { before: '[^:0-9]', character: ':', after: '[0-9]', inConstruct: ['phrasing'] },
      { atBreak: true, character: ':', after: ':' },
    ],
    bullet: '-',
    rule: '-',
    emphasis: '*',
  }).trim();
}
