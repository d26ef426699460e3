import { articleLanguages } from '../../../story/files/article-languages.ts';
import { splitArticle } from '../../../story/parse/passages/split-article.ts';
import { type Draft, textOf, withFile } from '../../draft.ts';
import { jsonAt } from '../../json/edit-json.ts';
import { UnfitFile } from '../../json/unfit-file.ts';
import { STORY } from '../story-json.ts';
import { headAttribute } from './passage-head.ts';

/** A passage where it stands in its file. */
export interface WrittenPassage {
  readonly id: string;
  /** The line that opens it, with its line end. */
  readonly head: string;
  /** Markdown between the lines that open and close it. */
  readonly text: string;
  /** Where it begins and ends, with these lines, and where its text does. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly sources: readonly string[];
  readonly t: string | null;
  readonly place: string | null;
}

export const articleFile = (lang: string) => `article.${lang}.md`;

/** The languages of a draft's articles, the first first. */
export function languagesOf(draft: Draft): readonly string[] {
  return articleLanguages(jsonAt(draft, STORY, []));
}

/** An article's Markdown; empty where there is none. */
export function articleOf(draft: Draft, lang: string): string {
  return textOf(draft, articleFile(lang)) ?? '';
}

/** Throws an `UnfitFile` where the article is there and is no text: it is not replaced. */
export function withArticle(draft: Draft, lang: string, markdown: string): Draft {
  const file = articleFile(lang);
  if (draft.files.has(file) && textOf(draft, file) === null) throw new UnfitFile(file);
  return withFile(draft, file, markdown);
}

/** The passages of an article that have an id, in the order of the file. */
export function passagesIn(markdown: string): readonly WrittenPassage[] {
  return splitArticle(markdown).parts.flatMap(({ head: line, start, end, from, to }) => {
    if (line === null) return [];
    const head = markdown.slice(start, from);
    const id = headAttribute(head, 'id');
    if (id === null) return [];
    const sources = headAttribute(head, 'sources')?.split(/\s+/).filter(Boolean) ?? [];
    const [t, place] = [headAttribute(head, 't'), headAttribute(head, 'place')];
    return [{ id, head, text: markdown.slice(from, to), start, end, from, to, sources, t, place }];
  });
}

/** A passage of an article by its id; null where there is none. */
export function passageOf(draft: Draft, lang: string, id: string): WrittenPassage | null {
  return passagesIn(articleOf(draft, lang)).find((passage) => passage.id === id) ?? null;
}

/** Line ends as the file has them. */
export const eolOf = (text: string) => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
