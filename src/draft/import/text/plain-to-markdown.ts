import type { Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
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

/** A syntax tree as Markdown, with all marks escaped that would mean something in an article. */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [directiveToMarkdown(), gfmTableToMarkdown()],
    bullet: '-',
    rule: '-',
    emphasis: '*',
  }).trim();
}
