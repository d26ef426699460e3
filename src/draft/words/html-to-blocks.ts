import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { cleanClipboard, type LeftOut } from './clean-clipboard.ts';
import { textOf } from './text-of.ts';

export interface Blocks {
  readonly blocks: readonly RootContent[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/** More tags inside one another than this, or more blocks, are no article, and would take the parser long. */
const DEEPEST = 200;
const MOST_BLOCKS = 10_000;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|o:p)$/u;

/** The blocks of an article on the clipboard; null where it has tags as no article has. */
export function htmlToBlocks(html: string): Blocks | null {
  const plain = without(without(html, '<style', '</style>'), '<!--', '-->');
  if (isMaze(plain)) return null;
  const tree = fromHtml(plain, { fragment: true });
  const leftOut = cleanClipboard(tree);
  const root = toMdast(tree) as Root;
  tidy(root);
  return { blocks: root.children, leftOut };
}

/** A text without what lies between two marks; without the rest where the second one is missing. */
function without(text: string, open: string, close: string): string {
  const small = text.toLowerCase();
  let result = '';
  let at = 0;
  for (;;) {
    const start = small.indexOf(open, at);
    if (start < 0) return result + text.slice(at);
    result += text.slice(at, start);
    const end = small.indexOf(close, start);
    if (end < 0) return result;
    at = end + close.length;
  }
}

function isMaze(html: string): boolean {
  let depth = 0;
  let blocks = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,20})/giu)) {
    if (VOID.test(name.toLowerCase())) {
      blocks += 1;
      if (blocks > MOST_BLOCKS) return true;
      continue;
    }
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Joins marks that a word processor has split, moves spaces out of them, and drops what articles lack. */
function tidy(root: Root): void {
  // From the inside out: what moves out of one mark may have to move out of the next.
  for (const node of parentsOf(root).reverse()) {
    const isHeading = node.type === 'heading';
    const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === 'html' || child.type === 'image') return [];
      if (child.type === 'delete') return child.children;
      if (child.type === 'link' && child.url === '') return child.children;
      if (isHeading && child.type === 'break') return [{ type: 'text', value: ' ' }];
      return isHeading && child.type === 'strong' ? child.children : [child];
    });
    node.children = joined(joined(children).flatMap(spacesOutside)) as typeof node.children;
  }
  const isEmpty = (node: Nodes) =>
    (node.type === 'paragraph' || node.type === 'heading') && textOf(node).trim() === '';
  root.children = root.children.filter((node) => !isEmpty(node));
}

function joined(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    if (before?.type === 'text' && node.type === 'text') {
      result[result.length - 1] = { type: 'text', value: before.value + node.value };
    } else if (
      (before?.type === 'strong' && node.type === 'strong') ||
      (before?.type === 'emphasis' && node.type === 'emphasis') ||
      (before?.type === 'link' && node.type === 'link' && before.url === node.url)
    ) {
      result[result.length - 1] = { ...before, children: [...before.children, ...node.children] };
    } else result.push(node);
  }
  return result;
}

/** All nodes with children, each before those in it. */
function parentsOf(root: Root): Parents[] {
  const parents: Parents[] = [root];
  for (const node of parents)
    for (const child of node.children) if ('children' in child) parents.push(child);
  return parents;
}

/** "<b>word </b>" as a bold word and a space: Markdown has no mark that ends with a space or a line's end. */
function spacesOutside(node: Nodes): Nodes[] {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link') return [node];
  const inner = [...node.children] as Nodes[];
  const before: Nodes[] = [];
  const after: Nodes[] = [];
  for (let first = inner[0]; first && isSpace(first); first = inner[0])
    before.push(inner.shift() as Nodes);
  for (let last = inner.at(-1); last && isSpace(last); last = inner.at(-1))
    after.unshift(inner.pop() as Nodes);
  const [first, last] = [inner[0], inner.at(-1)];
  if (first?.type === 'text' && /^\s/u.test(first.value)) {
    before.push({ type: 'text', value: ' ' });
    inner[0] = { ...first, value: first.value.trimStart() };
  }
  const end = inner.at(-1);
  if (last && end?.type === 'text' && /\s$/u.test(end.value)) {
    after.unshift({ type: 'text', value: ' ' });
    inner[inner.length - 1] = { ...end, value: end.value.trimEnd() };
  }
  const mark = { ...node, children: inner } as Nodes;
  return [...before, ...(inner.length > 0 ? [mark] : []), ...after];
}

function isSpace(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
