import { unreadableCode } from '../../files/unreadable-file.ts';
import { LIMITS } from '../../limits.ts';
import type { LocalText } from '../../local-text.ts';
import type { ParseContext } from '../parse-context.ts';
import type { RawStory } from '../raw-story.ts';
import { checkArticle } from './check-article.ts';
import { parseArticle, type SourceArticle, type SourcePassage } from './parse-article.ts';

export type ArticleFiles = Pick<RawStory, 'articles' | 'later' | 'unreadable'>;

/** An article in another language than the story's first. */
export interface Translation {
  readonly lang: string;
  readonly file: string;
  readonly passages: ReadonlyMap<string, SourcePassage>;
  /** By the passage that it follows. */
  readonly interludes: ReadonlyMap<string | null, string>;
}

/** The article in a language; own properties only: a language may be called "constructor". */
export function articleIn(lang: string, { articles }: ArticleFiles): string | null {
  return Object.hasOwn(articles, lang) ? (articles[lang] ?? null) : null;
}

/** The translations that there are. Reports those that there are not, and what is wrong in them. */
export function translationsOf(
  files: ArticleFiles,
  { language: first, languages, problems }: ParseContext,
): readonly Translation[] {
  let remaining: number = LIMITS.article.translations;
  return languages.flatMap((lang) => {
    if (lang === first || files.later?.includes(lang)) return [];
    const file = `article.${lang}.md`;
    const markdown = articleIn(lang, files);
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
    checkArticle(lang, source, problems);
    const passages = new Map(source.passages.map((passage) => [passage.id, passage]));
    const interludes = new Map(source.interludes.map(({ after, text }) => [after, text]));
    return [{ lang, file, passages, interludes }];
  });
}

/** A passage's text in the languages that have it. */
export function translatedPassage(id: string, translations: readonly Translation[]): LocalText {
  const texts = translations.map(({ lang, passages }) => [lang, passages.get(id)?.text] as const);
  return Object.fromEntries(texts.filter(([, text]) => text)) as LocalText;
}

/** The text after a passage in the languages that have it. */
export function translatedInterlude(
  after: string | null,
  translations: readonly Translation[],
): LocalText {
  const texts = translations.map(({ lang, interludes }) => [lang, interludes.get(after)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined)) as LocalText;
}

/** How many ids a sentence lists. */
const MOST_IDS = 8;

/** Reports where a translation has less than the article in the first language, or something else. */
export function compareTranslation(
  source: SourceArticle,
  kept: ReadonlySet<string>,
  translation: Translation,
  { language: lang, problems }: ParseContext,
): void {
  const { file, passages, interludes } = translation;
  const known = new Map(source.passages.map((passage) => [passage.id, passage]));
  const lacking = [...kept].filter((id) => known.get(id)?.text && !passages.get(id)?.text);
  if (lacking.length > 0) {
    const values = { count: lacking.length, ids: idList(lacking), lang };
    problems.add('hint', 'translation-incomplete', file, values);
  }
  for (const passage of passages.values()) {
    const path = `${file}:${passage.line} passage "${passage.id}"`;
    const original = known.get(passage.id);
    if (original) comparePassage(original, passage, path, lang, problems);
    else problems.add('dropped', 'translation-extra', path, { lang });
  }
  const texts = source.interludes.filter(({ after }) => !interludes.has(after));
  if (texts.length > 0) {
    problems.add('hint', 'translation-interludes', file, { count: texts.length, lang });
  }
}

function comparePassage(
  original: SourcePassage,
  passage: SourcePassage,
  path: string,
  lang: string,
  problems: ParseContext['problems'],
): void {
  const there = new Set(passage.links.map(nameOf));
  const links = [...new Set(original.links.map(nameOf))].filter((name) => !there.has(name));
  if (links.length > 0 && passage.text !== '')
    problems.add('hint', 'translation-links', path, {
      ...{ links: idList(links), lang },
      link: ':at[…]{stop=…}',
    });
  if (passage.figures < original.figures && passage.text !== '') {
    const counts = { count: passage.figures, all: original.figures };
    problems.add('hint', 'translation-figures', path, { ...counts, lang });
  }
  const names = (['sources', 't', 'place'] as const).filter((key) => {
    const own = String(passage[key] ?? '');
    return own !== '' && own !== String(original[key] ?? '');
  });
  if (names.length > 0)
    problems.add('hint', 'translation-attributes', path, { names: names.join(', '), lang });
}

function nameOf({ stop, t }: SourcePassage['links'][number]): string {
  return stop ?? t ?? '';
}

function idList(ids: readonly string[]): string {
  return [...ids.slice(0, MOST_IDS), ...(ids.length > MOST_IDS ? ['…'] : [])].join(', ');
}
