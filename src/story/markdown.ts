import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';

/** CommonMark with directives, as a syntax tree. Any text is Markdown: never throws. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [directive()],
    mdastExtensions: [directiveFromMarkdown()],
  });
}
