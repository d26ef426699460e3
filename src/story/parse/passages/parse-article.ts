import type { Nodes } from 'mdast';
import { LIMITS } from '../../limits.ts';
import { removeControls } from '../../markdown/break-long-words.ts';
import { escapeMarks } from '../../markdown/escape-marks.ts';
import { figureSources } from '../../markdown/figures.ts';
import { type ForeignKind, foreignMarkdown } from '../../markdown/foreign-markdown.ts';
import { longBlocks } from '../../markdown/long-blocks.ts';
import { parseSource } from '../../markdown/parse-markdown.ts';
import { within } from '../../markdown/within.ts';
import { splitArticle } from './split-article.ts';

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
  /** How many figures its text has. */
  readonly figures: number;
  /** First line in the file, from 1. */
  readonly line: number;
}

/** A figure as Markdown writes it. */
interface WrittenFigure {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** From 1, within its passage. */
  readonly count: number;
}

/** The attributes that have a meaning. */
const PASSAGE_KEYS = ['id', 'sources', 't', 'place'];
const LINK_KEYS = ['stop', 't'];

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
  /** Lines of passages that nothing closes, of fences that close nothing, and of passages without an id. */
  readonly unclosed: readonly number[];
  readonly stray: readonly number[];
  readonly nameless: readonly number[];
  readonly figures: readonly WrittenFigure[];
  /** Attributes that mean nothing, with those that do. */
  readonly unknown: readonly {
    readonly line: number;
    readonly key: string;
    readonly keys: string;
  }[];
  /** Markdown that articles do not have. */
  readonly foreign: readonly { readonly kind: ForeignKind; readonly line: number }[];
}

/** Reads an article. Never throws: any text is Markdown. */
export function parseArticle(text: string): SourceArticle {
  const read = readablePart(text);
  const markdown = removeControls(read);
  const { parts, unclosed, stray } = splitArticle(markdown);
  const passages: SourcePassage[] = [];
  const interludes: { after: string | null; text: string }[] = [];
  const nameless: number[] = [];
  const long: { line: number; characters: number }[] = [];
  const foreign: { kind: ForeignKind; line: number }[] = [];
  const figures: WrittenFigure[] = [];
  const unknown: { line: number; key: string; keys: string }[] = [];
  for (const { head, line, start, from, to, end } of parts) {
    const body = markdown.slice(from, to);
    const tree = parseSource(body);
    // The lines of the tree count from the first after the head.
    const before = head === null ? line - 1 : line;
    for (const { node, characters } of longBlocks(tree))
      long.push({ line: before + lineOf(node), characters });
    const written = figureSources(tree);
    for (const { kind, line } of foreignMarkdown(tree, written))
      foreign.push({ kind, line: before + line });
    for (const [i, { fields, node }] of written.entries())
      figures.push({ line: before + lineOf(node), fields, count: i + 1 });
    for (const { attributes, line } of linksIn(tree))
      unknown.push(...unknownIn(attributes, LINK_KEYS, before + line));
    const attributes = head === null ? null : attributesOf(head);
    if (attributes?.id) {
      const { id, sources, t, place } = attributes;
      unknown.push(...unknownIn(attributes, PASSAGE_KEYS, line));
      passages.push({
        id,
        text: tree.children.length ? sliceOf(body, tree.children[0], tree.children.at(-1)) : '',
        sources: sources?.split(/\s+/).filter(Boolean) ?? [],
        t: t ?? null,
        place: place ?? null,
        links: linksIn(tree).map(({ attributes: { stop = null, t = null } }) => ({ stop, t })),
        words: wordsIn(tree),
        figures: written.length,
        line,
      });
      continue;
    }
    if (head !== null) nameless.push(line);
    const words = unpadded(markdown.slice(start, end));
    if (!words) continue;
    const after = passages.at(-1)?.id ?? null;
    const last = interludes.at(-1);
    if (last && last.after === after) last.text += `\n\n${words}`;
    else interludes.push({ after, text: words });
  }
  const cut = read === text ? null : countLines(markdown) + 1;
  const { lines: escaped } = escapeMarks(markdown);
  return {
    ...{ passages, interludes, cut, escaped, long, unclosed, stray, nameless },
    ...{ figures, unknown, foreign },
  };
}

/** The attributes of a line that opens a passage; null where it is not well formed. */
function attributesOf(head: string): Readonly<Record<string, string | null | undefined>> | null {
  const fence = /^:+/.exec(head)?.[0] ?? '';
  const [node] = parseSource(`${head}\n${fence}`).children;
  return node?.type === 'containerDirective' && node.name === 'passage'
    ? (node.attributes ?? {})
    : null;
}

/** Without the blank lines around it. */
function unpadded(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
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

type Attributes = Readonly<Record<string, string | null | undefined>>;

function unknownIn(attributes: Attributes, known: readonly string[], line: number) {
  const keys = known.join(', ');
  return Object.keys(attributes)
    .filter((key) => !known.includes(key))
    .map((key) => ({ line, key, keys }));
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
