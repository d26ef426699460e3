import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import { breakLongWords } from './break-long-words.ts';
import { divideBlocks } from './divide-blocks.ts';
import { escapeMarks, unescapeMarks } from './escape-marks.ts';

/**
 * CommonMark with directives, as a syntax tree to show: no word, no block in it is longer than a
 * browser lays out in time. Any text is Markdown: never throws, and takes no longer for tangled marks,
 * since those stand for themselves (`calm`).
 */
export function parseMarkdown(text: string): Root {
  const root = parseSource(text);
  for (const node of within(root)) if ('value' in node) node.value = breakLongWords(node.value);
  return divideBlocks(root);
}

/** The same as it is written: each position stands for one node. */
export function parseSource(text: string): Root {
  const { text: calmed, lines } = escapeMarks(text);
  const root = fromMarkdown(calmed, {
    extensions: [directive()],
    mdastExtensions: [directiveFromMarkdown()],
  });
  if (lines.length > 0) {
    for (const node of within(root)) if ('value' in node) node.value = unescapeMarks(node.value);
  }
  return root;
}

/** A node and all that it holds, in the order of the text; without recursion, since marks nest as deep as they like. */
export function* within(node: Nodes): Generator<Nodes> {
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    if ('children' in next) for (const child of next.children.toReversed()) stack.push(child);
  }
}
