import type { Nodes } from 'mdast';
import { figureSources } from '../../markdown/figures.ts';
import { type ForeignKind, foreignMarkdown } from '../../markdown/foreign-markdown.ts';
import { longBlocks } from '../../markdown/long-blocks.ts';
import { parseSource } from '../../markdown/parse-markdown.ts';
import { within } from '../../markdown/within.ts';
import { rememberTexts } from './remember-texts.ts';

/** What a part of an article says. Its lines count from 1 in its own text. */
interface PartText {
  /** From the first block to the last. */
  readonly text: string;
  /** Attributes of each `:at[…]` inside. */
  readonly links: readonly { readonly attributes: Attributes; readonly line: number }[];
  readonly words: number;
  readonly figures: readonly {
    readonly line: number;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
  /** Blocks that are cut. */
  readonly long: readonly { readonly line: number; readonly characters: number }[];
  readonly foreign: readonly { readonly kind: ForeignKind; readonly line: number }[];
}

export type Attributes = Readonly<Record<string, string | null | undefined>>;

/**
 * Reads the Markdown of a part. The syntax tree takes most of the time in which a story is read, and from one
 * version or one keystroke to the next nearly all parts are the same.
 */
export const readPart = rememberTexts((body: string): PartText => {
  const tree = parseSource(body);
  const written = figureSources(tree);
  return {
    text: tree.children.length ? sliceOf(body, tree.children[0], tree.children.at(-1)) : '',
    links: linksIn(tree),
    words: wordsIn(tree),
    figures: written.map(({ fields, node }) => ({ line: lineOf(node), fields })),
    long: longBlocks(tree).map(({ node, characters }) => ({ line: lineOf(node), characters })),
    foreign: foreignMarkdown(tree, written),
  };
});

/** The attributes of a line that opens a passage; null where it is not well formed. */
export const readHead = rememberTexts((head: string): Attributes | null => {
  const fence = /^:+/.exec(head)?.[0] ?? '';
  const [node] = parseSource(`${head}\n${fence}`).children;
  return node?.type === 'containerDirective' && node.name === 'passage'
    ? (node.attributes ?? {})
    : null;
});

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function sliceOf(markdown: string, first: Nodes | undefined, last: Nodes | undefined): string {
  return markdown.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0);
}

/** Each `:at[…]`, with its line. */
function linksIn(node: Nodes): { attributes: Attributes; line: number }[] {
  return [...within(node)].flatMap((at) =>
    at.type === 'textDirective' && at.name === 'at'
      ? [{ attributes: at.attributes ?? {}, line: lineOf(at) }]
      : [],
  );
}

/** A full stop after a mark or a link is not a word, although it is a node of its own. */
function wordsIn(node: Nodes): number {
  let count = 0;
  for (const text of within(node)) {
    if (text.type === 'text') count += text.value.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  }
  return count;
}
