import type { Nodes } from 'mdast';
import { LIMITS } from '../../limits.ts';
import { removeControls } from '../../markdown/break-long-words.ts';
import { escapeMarks } from '../../markdown/escape-marks.ts';
import { longBlocks } from '../../markdown/long-blocks.ts';
import { parseSource } from '../../markdown/parse-markdown.ts';
import { within } from '../../markdown/within.ts';

/** A passage as in the article's file. */
export interface SourcePassage {
  readonly id: string;
  /** Markdown inside the container. */
  readonly text: string;
  readonly sources: readonly string[];
  readonly t: string | null;
  readonly place: string | null;
  /** Attributes of each `:at[…]` inside. */
  readonly links: readonly { readonly stop: string | null; readonly t: string | null }[];
  readonly words: number;
  /** First line in the file, from 1. */
  readonly line: number;
}

export interface SourceArticle {
  readonly passages: readonly SourcePassage[];
  /** Text outside passages, by the passage that it follows; null before the first. */
  readonly interludes: readonly { readonly after: string | null; readonly text: string }[];
  /** The first line that is left out because the article is too long; null where all of it is read. */
  readonly cut: number | null;
  /** First lines of blocks whose marks are escaped. */
  readonly escaped: readonly number[];
  /** Blocks that are cut, by their first line. */
  readonly long: readonly { readonly line: number; readonly characters: number }[];
}

/** Reads an article. Never throws: any text is Markdown. */
export function parseArticle(text: string): SourceArticle {
  const read = readablePart(text);
  const markdown = removeControls(read);
  const tree = parseSource(markdown);
  const passages: SourcePassage[] = [];
  const interludes: { after: string | null; text: string }[] = [];
  for (const node of tree.children) {
    const source = sliceOf(markdown, node, node);
    if (node.type === 'containerDirective' && node.name === 'passage' && node.attributes?.id) {
      const { id, sources, t, place } = node.attributes;
      passages.push({
        id,
        text: node.children.length ? sliceOf(markdown, node.children[0], node.children.at(-1)) : '',
        sources: sources?.split(/\s+/).filter(Boolean) ?? [],
        t: t ?? null,
        place: place ?? null,
        links: linksIn(node),
        words: wordsIn(node),
        line: lineOf(node),
      });
    } else if (source.trim()) {
      const after = passages.at(-1)?.id ?? null;
      const last = interludes.at(-1);
      if (last && last.after === after) last.text += `\n\n${source}`;
      else interludes.push({ after, text: source });
    }
  }
  const cut = read === text ? null : countLines(markdown) + 1;
  const long = longBlocks(tree).map(({ node, characters }) => ({ line: lineOf(node), characters }));
  return { passages, interludes, cut, escaped: escapeMarks(markdown).lines, long };
}

/** The part of an article that is read, in whole lines if possible. */
function readablePart(text: string): string {
  const { characters, lines } = LIMITS.article;
  let end = 0;
  for (let n = 0; n < lines && end < text.length; n++) {
    const next = text.indexOf('\n', end) + 1 || text.length;
    if (next > characters) return text.slice(0, end || characters);
    end = next;
  }
  return end === text.length ? text : text.slice(0, end);
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function sliceOf(markdown: string, first: Nodes | undefined, last: Nodes | undefined): string {
  return markdown.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0);
}

function linksIn(node: Nodes): { stop: string | null; t: string | null }[] {
  return [...within(node)].flatMap((at) =>
    at.type === 'textDirective' && at.name === 'at'
      ? [{ stop: at.attributes?.stop ?? null, t: at.attributes?.t ?? null }]
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
