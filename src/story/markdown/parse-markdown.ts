import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { breakLongWords } from './break-long-words.ts';
import { escapeMarks, unescapeMarks } from './escape-marks.ts';
import { withFigures } from './figures.ts';
import { cutLongBlocks } from './long-blocks.ts';
import { withSpeakers } from './quotations.ts';
import { within } from './within.ts';

/**
 * CommonMark with directives, tables, figures and quotations with a speaker, as a syntax tree to show: no
 * word and no block in it is longer than a browser lays out in time. Accepts any text, never throws, and is
 * not slowed down by nested marks, since those are escaped (`escapeMarks`).
 *
 * @param lang of the text: that of the words of its figures
 */
export function parseMarkdown(text: string, lang = 'und'): Root {
  const root = cutLongBlocks(parseSource(text));
  for (const node of within(root)) if ('value' in node) node.value = breakLongWords(node.value);
  return withSpeakers(withFigures(root, lang));
}

/** The syntax tree of the text as it is written, with positions in that text. */
export function parseSource(text: string): Root {
  const { text: escaped, lines } = escapeMarks(text);
  const root = fromMarkdown(escaped, {
    extensions: [directive(), gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
  if (lines.length > 0) {
    for (const node of within(root)) if ('value' in node) node.value = unescapeMarks(node.value);
  }
  return root;
}
