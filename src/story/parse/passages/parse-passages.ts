import { unreadableCode } from '../../files/unreadable-file.ts';
import { LIMITS } from '../../limits.ts';
import type { ForeignKind } from '../../markdown/foreign-markdown.ts';
import type { LocalText, Passage, Story } from '../../model.ts';
import type { Problems } from '../../problems/problems.ts';
import type { ParseContext } from '../parse-context.ts';
import type { RawStory } from '../parse-story.ts';
import { parseArticle, type SourceArticle } from './parse-article.ts';
import { type Events, indexEvents, parsePassage } from './parse-passage.ts';

type ArticleFiles = Pick<RawStory, 'articles' | 'unreadable'>;

interface Translation {
  readonly lang: string;
  readonly passages: ReadonlyMap<string, string>;
  /** By the passage that it follows. */
  readonly interludes: ReadonlyMap<string | null, string>;
}

/** The article's passages in the reading order of its first language, and the text between them. */
export function parsePassages(
  files: ArticleFiles,
  events: Events,
  context: ParseContext,
): Pick<Story, 'passages' | 'interludes'> {
  const { language: first, problems } = context;
  const lead = textIn(first, files);
  const file = `article.${first}.md`;
  if (!lead?.trim()) {
    const unreadable = unreadableCode(file, files);
    if (unreadable) problems.add('dropped', unreadable, file);
    else problems.add('hint', lead === null ? 'article-missing' : 'article-empty', file);
    return { passages: [], interludes: [] };
  }
  const source = parseArticle(lead);
  checkArticle(file, source, problems);
  const translations = translationsOf(files, context);
  const index = indexEvents(events);
  const passages = new Map<string, Passage>();
  const starts = new Map<number, string>();
  /** For each passage that is left out, the last one before it that is not. */
  const keptBefore = new Map<string | null, string | null>();
  let lastKept: string | null = null;
  for (const item of source.passages) {
    const path = `${file}:${item.line} passage "${item.id}"`;
    const passage = parsePassage(item, path, index, context);
    if (!passage) {
      keptBefore.set(item.id, lastKept);
      continue;
    }
    lastKept = item.id;
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
  checkPassageIds(passages, events, context);
  return {
    passages: [...passages.values()],
    interludes: source.interludes.map(({ after, text }) => ({
      // Text after a passage that is left out follows the one before it.
      after: keptBefore.has(after) ? (keptBefore.get(after) ?? null) : after,
      text: { [first]: text, ...interludeIn(after, translations) },
    })),
  };
}

/** The article in a language; own properties only: a language may be called "constructor". */
function textIn(lang: string, { articles }: ArticleFiles): string | null {
  return Object.hasOwn(articles, lang) ? (articles[lang] ?? null) : null;
}

function translationsOf(
  files: ArticleFiles,
  { language: first, languages, problems }: ParseContext,
): readonly Translation[] {
  let remaining: number = LIMITS.article.translations;
  return languages.flatMap((lang) => {
    if (lang === first) return [];
    const file = `article.${lang}.md`;
    const markdown = textIn(lang, files);
    if (!markdown?.trim()) {
      const unreadable = unreadableCode(file, files);
      if (unreadable) problems.add('hint', unreadable, file);
      else problems.add('hint', 'translation-missing', file, { lang: first });
      return [];
    }
    // Many short lines take as much work as a few long ones.
    remaining -= Math.max(markdown.length, 50 * markdown.split('\n').length);
    if (remaining < 0) {
      const { translations: characters } = LIMITS.article;
      const limits = { characters, lines: characters / 50 };
      problems.addLimit('dropped', 'translation-too-long', file, limits);
      return [];
    }
    const source = parseArticle(markdown);
    checkArticle(file, source, problems);
    const passages = new Map(source.passages.map(({ id, text }) => [id, text]));
    const interludes = new Map(source.interludes.map(({ after, text }) => [after, text]));
    return [{ lang, passages, interludes }];
  });
}

/** Reports what of a file is left out because of its length, or shown in another way than it is written. */
function checkArticle(file: string, article: SourceArticle, problems: Problems): void {
  const { cut, escaped, long } = article;
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
  checkMarks(file, article, problems);
}

function checkMarks(file: string, article: SourceArticle, problems: Problems): void {
  const { unclosed, stray, nameless, foreign } = article;
  for (const line of unclosed) problems.add('hint', 'passage-unclosed', `${file}:${line}`);
  for (const line of nameless)
    problems.add('hint', 'passage-nameless', `${file}:${line}`, {
      attributes: '{#an-id sources="…"}',
    });
  for (const line of stray) problems.add('hint', 'fence-stray', `${file}:${line}`);
  // Of each kind the first: an author who knows the kind finds the others.
  const reported = new Set<ForeignKind>();
  for (const { kind, line } of foreign) {
    if (reported.has(kind)) continue;
    reported.add(kind);
    problems.add('hint', `markdown-${kind}`, `${file}:${line}`);
  }
}

function translated(
  id: string,
  translations: readonly Translation[],
  { language: first, problems }: ParseContext,
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

function interludeIn(after: string | null, translations: readonly Translation[]): LocalText {
  return Object.fromEntries(
    translations.flatMap(({ lang, interludes }) => {
      const text = interludes.get(after);
      return text === undefined ? [] : [[lang, text]];
    }),
  );
}

/** Reports stops, moments and figures that name a passage which the article does not have. */
function checkPassageIds(
  passages: ReadonlyMap<string, Passage>,
  { stops, moments, media }: Events,
  { problems }: ParseContext,
): void {
  for (const { id, passage } of [...stops, ...moments]) {
    if (passage === null || passages.has(passage)) continue;
    problems.add('hint', 'passage-unknown', `story.json: "${id}"`, { id: passage });
  }
  for (const id of media.keys()) {
    if (!passages.has(id))
      problems.add('hint', 'passage-unknown', `story.json: passages.${id}`, { id });
  }
}
