import type { Nodes } from 'mdast';
import { LIMITS } from '../../limits.ts';
import { removeControls } from '../../markdown/break-long-words.ts';
import { escapeMarks } from '../../markdown/escape-marks.ts';
import { longBlocks } from '../../markdown/long-blocks.ts';
import { parseSource } from '../../markdown/parse-markdown.ts';
import { within } from '../../markdown/within.ts';

/** A passage as the article's file has it. */
export interface WrittenPassage {
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

export interface WrittenArticle {
  readonly passages: readonly WrittenPassage[];
  /** Untold text before the first passage, after the last, and between, by the passage that it follows. */
  readonly interludes: readonly { readonly after: string | null; readonly text: string }[];
  /** First line that is left out since the article is too long; null where all is read. */
  readonly cut: number | null;
  /** Lines at which blocks begin whose marks are shown as they are written. */
  readonly escaped: readonly number[];
  /** Blocks that are cut, by their first line. */
  readonly long: readonly { readonly line: number; readonly characters: number }[];
}

/** Reads an article. Never throws: any text is Markdown. */
export function parseArticle(written: string): WrittenArticle {
  const read = bounded(written);
  const markdown = removeControls(read);
  const tree = parseSource(markdown);
  const passages: WrittenPassage[] = [];
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
  const cut = read === written ? null : linesIn(markdown) + 1;
  const long = longBlocks(tree).map(({ node, characters }) => ({ line: lineOf(node), characters }));
  return { passages, interludes, cut, escaped: escapeMarks(markdown).lines, long };
}

/** As much of an article as is read, in whole lines where it has any. */
function bounded(written: string): string {
  const { characters, lines } = LIMITS.article;
  let end = 0;
  for (let n = 0; n < lines && end < written.length; n++) {
    const next = written.indexOf('\n', end) + 1 || written.length;
    if (next > characters) return written.slice(0, end || characters);
    end = next;
  }
  return end === written.length ? written : written.slice(0, end);
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function linesIn(text: string): number {
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

/** A stop after a mark or a link is no word, though it stands alone. */
function wordsIn(node: Nodes): number {
  let count = 0;
  for (const text of within(node)) {
    if (text.type === 'text') count += text.value.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  }
  return count;
}
