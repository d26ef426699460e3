import { LIMITS } from '../../limits.ts';
import type { LocalText, Passage, Story } from '../../model.ts';
import type { Problems } from '../../problems.ts';
import type { ParseContext } from '../parse-context.ts';
import { parseArticle, type WrittenArticle } from './parse-article.ts';
import { indexTellable, parsePassage, type Tellable } from './parse-passage.ts';

interface Translation {
  readonly lang: string;
  readonly passages: ReadonlyMap<string, string>;
  /** By the passage that it follows. */
  readonly interludes: ReadonlyMap<string | null, string>;
}

/** The passages of the article, in the reading order of its first language, and its untold text. */
export function parsePassages(
  articles: Readonly<Record<string, string | null>>,
  tellable: Tellable,
  context: ParseContext,
): Pick<Story, 'passages' | 'interludes'> {
  const { first, problems } = context;
  // Not what every object has: a language may be called "constructor".
  const lead = Object.hasOwn(articles, first) ? articles[first] : undefined;
  const file = `article.${first}.md`;
  if (!lead?.trim()) {
    problems.add('hint', typeof lead === 'string' ? 'article-empty' : 'article-missing', file);
    return { passages: [], interludes: [] };
  }
  const written = parseArticle(lead);
  checkSize(file, written, problems);
  const translations = translationsOf(articles, context);
  const index = indexTellable(tellable);
  const passages = new Map<string, Passage>();
  const starts = new Map<number, string>();
  /** For each passage that is left out, the one before it that is told. */
  const toldBefore = new Map<string | null, string | null>();
  let lastTold: string | null = null;
  for (const item of written.passages) {
    const path = `${file}:${item.line} passage "${item.id}"`;
    const passage = parsePassage(item, path, index, context);
    if (!passage) {
      toldBefore.set(item.id, lastTold);
      continue;
    }
    lastTold = item.id;
    if (passages.has(item.id)) {
      problems.add('dropped', 'passage-repeated', path);
      continue;
    }
    const other = starts.get(passage.start);
    if (other !== undefined) {
      problems.add('hint', 'passage-start-taken', path, { id: other });
    }
    starts.set(passage.start, item.id);
    const text = { ...passage.text, ...translated(item.id, translations, context) };
    passages.set(item.id, { ...passage, text });
  }
  checkNames(passages, tellable, context);
  return {
    passages: [...passages.values()],
    interludes: written.interludes.map(({ after, text }) => ({
      // What follows a passage that is left out is shown all the same, after the one before it.
      after: toldBefore.has(after) ? (toldBefore.get(after) ?? null) : after,
      text: { [first]: text, ...untoldIn(after, translations) },
    })),
  };
}

function translationsOf(
  articles: Readonly<Record<string, string | null>>,
  { first, problems }: ParseContext,
): readonly Translation[] {
  let room: number = LIMITS.article.translations;
  return Object.entries(articles).flatMap(([lang, markdown]) => {
    if (lang === first || !markdown) return [];
    const file = `article.${lang}.md`;
    // Many short lines are as much work as few long ones.
    room -= Math.max(markdown.length, 50 * markdown.split('\n').length);
    if (room < 0) {
      const { translations: characters } = LIMITS.article;
      const limits = { characters, lines: characters / 50 };
      problems.addLimit('dropped', 'translation-too-long', file, limits);
      return [];
    }
    const written = parseArticle(markdown);
    checkSize(file, written, problems);
    const passages = new Map(written.passages.map(({ id, text }) => [id, text]));
    const interludes = new Map(written.interludes.map(({ after, text }) => [after, text]));
    return [{ lang, passages, interludes }];
  });
}

/** Reports what is left out since it is too long, and marks that are shown as they are written. */
function checkSize(file: string, { cut, escaped, long }: WrittenArticle, problems: Problems): void {
  const { characters, lines, block, blockMarks } = LIMITS.article;
  if (cut !== null) {
    problems.addLimit('dropped', 'article-too-long', `${file}:${cut}`, { characters, lines });
  }
  for (const line of escaped) {
    problems.add('hint', 'marks-escaped', `${file}:${line}`, { limit: blockMarks });
  }
  for (const { line, characters: count } of long) {
    problems.addLimit('dropped', 'paragraph-too-long', `${file}:${line}`, { count, limit: block });
  }
}

function translated(
  id: string,
  translations: readonly Translation[],
  { first, problems }: ParseContext,
): LocalText {
  const text: Record<string, string> = {};
  for (const { lang, passages } of translations) {
    const words = passages.get(id);
    if (words) text[lang] = words;
    else {
      problems.add('hint', 'translation-incomplete', `article.${lang}.md`, { id, lang: first });
    }
  }
  return text;
}

function untoldIn(after: string | null, translations: readonly Translation[]): LocalText {
  return Object.fromEntries(
    translations.flatMap(({ lang, interludes }) => {
      const text = interludes.get(after);
      return text === undefined ? [] : [[lang, text]];
    }),
  );
}

/** A stop that names a passage which no article has would otherwise never be told. */
function checkNames(
  passages: ReadonlyMap<string, Passage>,
  { stops, moments }: Tellable,
  { problems }: ParseContext,
): void {
  for (const { id, passage } of [...stops, ...moments]) {
    if (passage === null || passages.has(passage)) continue;
    problems.add('hint', 'passage-unknown', `story.json: "${id}"`, { id: passage });
  }
}
