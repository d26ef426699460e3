import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { isMediaKind } from '../media/media-kind.ts';
import { figureSources } from './figures.ts';

/** What authors paste from other tools, and articles show as it is typed, or in another way. */
export type ForeignKind =
  | 'address'
  | 'box'
  | 'colons'
  | 'directive'
  | 'footnote'
  | 'html'
  | 'html-media'
  | 'image'
  | 'strikethrough'
  | 'table'
  | 'task';

interface ForeignMarkdown {
  readonly kind: ForeignKind;
  /** From 1. */
  readonly line: number;
}

const IN_TEXT = [
  // A box as other tools write it, with a space before its name.
  ['box', /^:{3,} [A-Za-z]/m],
  ['footnote', /\[\^[^\]\s]+\]/],
  ['strikethrough', /~~[^\s~](?:[^~]*[^\s~])?~~/],
  ['address', /\bhttps?:\/\/[^\s/]/],
] as const;
/** HTML of a picture, a film or a sound, as it is copied from pages and video sites. */
const HTML_MEDIA = /<\/?(?:img|picture|source|figure|video|audio|iframe|embed|object)\b/i;
const TASK = /^\[[ xX]\]\s/;

/**
 * Finds Markdown that is not in the format, in the order of the text.
 *
 * @param figures of the text, which are in the format
 */
export function foreignMarkdown(
  root: Root,
  figures = figureSources(root),
): readonly ForeignMarkdown[] {
  const found: ForeignMarkdown[] = [];
  const known = new Set<Nodes>(figures.map(({ node }) => node));
  const stack: { node: Nodes; inLink: boolean; first: boolean }[] = [
    { node: root, inLink: false, first: false },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, inLink, first } = next;
    if (known.has(node)) continue;
    const line = node.position?.start.line ?? 1;
    for (const { kind, at } of kindsOf(node, inLink, first)) found.push({ kind, line: line + at });
    if (!('children' in node)) continue;
    const inside = inLink || node.type === 'link' || node.type === 'linkReference';
    const begins = node.type === 'listItem' || (first && node.type === 'paragraph');
    for (let i = node.children.length - 1; i >= 0; i--)
      stack.push({ node: node.children[i] as Nodes, inLink: inside, first: begins && i === 0 });
  }
  return found;
}

/** A kind, and how many lines after its node's first it is. */
interface Found {
  readonly kind: ForeignKind;
  readonly at: number;
}

/** @param first the node is the first of a list's item */
function kindsOf(node: Nodes, inLink: boolean, first: boolean): readonly Found[] {
  if (node.type === 'text') return kindsInText(node.value, inLink, first);
  const kind = kindOf(node);
  return kind === null ? [] : [{ kind, at: 0 }];
}

function kindsInText(text: string, inLink: boolean, first: boolean): readonly Found[] {
  const found: Found[] = first && TASK.test(text) ? [{ kind: 'task', at: 0 }] : [];
  const table = text.split('\n').findIndex(isTableLine);
  if (table >= 0) found.push({ kind: 'table', at: table });
  for (const [kind, pattern] of IN_TEXT) {
    const index = kind === 'address' && inLink ? -1 : text.search(pattern);
    if (index >= 0) found.push({ kind, at: text.slice(0, index).split('\n').length - 1 });
  }
  return found;
}

/**
 * A line of a table that the parser does not take for one: cells with tabs between them, as spreadsheets copy
 * them, or the rule below a head of another number of cells.
 */
function isTableLine(line: string): boolean {
  const words = line.trim();
  if (words.includes('\t')) return true;
  return words.includes('|') && words.includes('---') && /^[-:| ]+$/.test(words);
}

function kindOf(node: Nodes): ForeignKind | null {
  switch (node.type) {
    case 'definition':
    case 'linkReference':
      return node.identifier.startsWith('^') ? 'footnote' : null;
    case 'image':
    case 'imageReference':
      return 'image';
    case 'html':
      return HTML_MEDIA.test(node.value) ? 'html-media' : 'html';
    case 'containerDirective':
      return isMediaKind(node.name) ? 'colons' : 'box';
    case 'leafDirective':
      return 'directive';
    case 'textDirective':
      if (!isMeant(node)) return null;
      return isMediaKind(node.name) ? 'colons' : 'directive';
    default:
      return null;
  }
}

/** The colon in 10:45 begins a directive too: only brackets and braces show that one is meant. */
function isMeant(node: Extract<Nodes, { type: 'textDirective' }>): boolean {
  const { name, children, attributes } = node;
  return name !== 'at' && (children.length > 0 || Object.keys(attributes ?? {}).length > 0);
}
