import type { Code, Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { LIMITS } from '../limits.ts';
import { within } from './within.ts';

type Block = Paragraph | Heading | Code | TableCell;

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'tableCell']);

/** A block of text that has more characters than a browser lays out at once without a pause. */
interface LongBlock {
  readonly node: Block;
  readonly characters: number;
}

/** Paragraphs, headings, blocks of code and cells of tables of more than `LIMITS.article.block` characters. */
export function longBlocks(root: Root): readonly LongBlock[] {
  const found: LongBlock[] = [];
  for (const node of within(root)) {
    if (!isBlock(node)) continue;
    const characters = textOf(node).length;
    if (characters > LIMITS.article.block) found.push({ node, characters });
  }
  return found;
}

/** Cuts each long block to its first characters and “…”. What is left of it is plain text. */
export function cutLongBlocks(root: Root): Root {
  for (const { node } of longBlocks(root)) {
    // Not within a character of two units.
    const first = textOf(node)
      .slice(0, LIMITS.article.block)
      .replace(/[\ud800-\udbff]$/, '');
    if (node.type === 'code') node.value = `${first}…`;
    else node.children = [{ type: 'text', value: `${first}…` }];
  }
  return root;
}

function isBlock(node: Nodes): node is Block {
  return BLOCKS.has(node.type);
}

function textOf(node: Nodes): string {
  let text = '';
  for (const inner of within(node)) if ('value' in inner) text += inner.value;
  return text;
}
