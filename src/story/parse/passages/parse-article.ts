import { LIMITS } from '../../limits.ts';
import { removeControls } from '../../markdown/break-long-words.ts';
import { escapeMarks } from '../../markdown/escape-marks.ts';
import type { ForeignKind } from '../../markdown/foreign-markdown.ts';
import { type Attributes, readHead, readPart } from './read-part.ts';
import { articleEnds } from './remember-texts.ts';
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
    const part = readPart(markdown.slice(from, to));
    // The lines of a part count from the first after the head.
    const before = head === null ? line - 1 : line;
    for (const each of part.long) long.push({ ...each, line: before + each.line });
    for (const each of part.foreign) foreign.push({ ...each, line: before + each.line });
    for (const [i, each] of part.figures.entries())
      figures.push({ ...each, line: before + each.line, count: i + 1 });
    for (const { attributes, line } of part.links)
      unknown.push(...unknownIn(attributes, LINK_KEYS, before + line));
    const attributes = head === null ? null : readHead(head);
    if (attributes?.id) {
      const { id, sources, t, place } = attributes;
      unknown.push(...unknownIn(attributes, PASSAGE_KEYS, line));
      passages.push({
        id,
        text: part.text,
        sources: sources?.split(/\s+/).filter(Boolean) ?? [],
        t: t ?? null,
        place: place ?? null,
        links: part.links.map(({ attributes: { stop = null, t = null } }) => ({ stop, t })),
        words: part.words,
        figures: part.figures.length,
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
  articleEnds();
  return {
    ...{ passages, interludes, cut, escaped, long, unclosed, stray, nameless },
    ...{ figures, unknown, foreign },
  };
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

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function unknownIn(attributes: Attributes, known: readonly string[], line: number) {
  const keys = known.join(', ');
  return Object.keys(attributes)
    .filter((key) => !known.includes(key))
    .map((key) => ({ line, key, keys }));
}
