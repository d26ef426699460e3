import { parseSource } from '../../../story/markdown/parse-markdown.ts';
import { within } from '../../../story/markdown/within.ts';
import { splitArticle } from '../../../story/parse/passages/split-article.ts';
import type { Draft } from '../../draft.ts';
import { articleOf, withArticle } from './article-file.ts';

/** What marked words lead to: a stop or a moment by its id, or a time as the format writes it. */
export type MarkTarget = { readonly stop: string } | { readonly t: string };

/** Words of an article that move the clock: `:at[words]{stop=khasan}`. */
export interface Mark {
  /** Where the mark begins and ends in the file, and where its words do. */
  readonly start: number;
  readonly end: number;
  readonly wordsStart: number;
  readonly wordsEnd: number;
  readonly stop: string | null;
  readonly t: string | null;
}

/** The marks of an article, in the order of the file. */
export function marksIn(markdown: string): readonly Mark[] {
  return splitArticle(markdown).parts.flatMap(({ from, to }) => {
    const body = markdown.slice(from, to);
    if (!body.includes(':at[')) return [];
    return [...within(parseSource(body))].flatMap((node) => {
      if (node.type !== 'textDirective' || node.name !== 'at' || !node.position) return [];
      const start = from + (node.position.start.offset ?? 0);
      const end = from + (node.position.end.offset ?? 0);
      const [first, last] = [node.children[0], node.children.at(-1)];
      const wordsStart = from + (first?.position?.start.offset ?? start - from + ':at['.length);
      const wordsEnd = from + (last?.position?.end.offset ?? wordsStart - from);
      const { stop = null, t = null } = node.attributes ?? {};
      return [{ start, end, wordsStart, wordsEnd, stop, t }];
    });
  });
}

/**
 * Ties words of an article to a stop, a moment or a time. Where they are tied already, they lead to the new target.
 *
 * @param start of the words in the file, and `end` after them
 */
export function tieWords(
  draft: Draft,
  lang: string,
  start: number,
  end: number,
  target: MarkTarget,
): Draft {
  const markdown = articleOf(draft, lang);
  const attributes = 'stop' in target ? `{stop=${target.stop}}` : `{t=${target.t}}`;
  const mark = marksIn(markdown).find((each) => each.start < end && start < each.end);
  if (mark) {
    const words = markdown.slice(mark.wordsStart, mark.wordsEnd);
    return replaced(draft, lang, mark.start, mark.end, `:at[${words}]${attributes}`);
  }
  const chosen = markdown.slice(start, end);
  const words = chosen.trim();
  // Marks do not go on beyond a paragraph.
  if (words === '' || /\n[ \t]*\r?\n/.test(words)) return draft;
  const from = start + chosen.indexOf(words);
  const escaped = isBalanced(words) ? words : words.replace(/(?<!\\)[[\]]/g, '\\$&');
  return replaced(draft, lang, from, from + words.length, `:at[${escaped}]${attributes}`);
}

/** Unties the words at a place of an article; the words stay. */
export function untieWords(draft: Draft, lang: string, at: number): Draft {
  const markdown = articleOf(draft, lang);
  const mark = marksIn(markdown).find(({ start, end }) => start <= at && at <= end);
  if (!mark) return draft;
  const words = markdown.slice(mark.wordsStart, mark.wordsEnd);
  return replaced(draft, lang, mark.start, mark.end, words);
}

/** Gives marks that lead to a stop or a moment another target; null unties them. */
export function retargetMarks(draft: Draft, lang: string, from: string, to: string | null): Draft {
  const markdown = articleOf(draft, lang);
  let changed = draft;
  // From the end, so that the places of those before it stay right.
  for (const mark of marksIn(markdown).toReversed()) {
    if (mark.stop !== from) continue;
    const words = markdown.slice(mark.wordsStart, mark.wordsEnd);
    if (to === null) changed = replaced(changed, lang, mark.start, mark.end, words);
    else {
      const attributes = markdown.slice(mark.wordsEnd, mark.end);
      const renamed = attributes.replace(/(\bstop=)("[^"]*"|'[^']*'|[^\s"'{}]+)/, `$1${to}`);
      changed = replaced(changed, lang, mark.wordsEnd, mark.end, renamed);
    }
  }
  return changed;
}

function replaced(draft: Draft, lang: string, start: number, end: number, words: string): Draft {
  const markdown = articleOf(draft, lang);
  return withArticle(draft, lang, markdown.slice(0, start) + words + markdown.slice(end));
}

function isBalanced(words: string): boolean {
  let depth = 0;
  for (const [bracket] of words.matchAll(/(?<!\\)[[\]]/g)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
