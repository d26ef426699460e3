import { LIMITS } from '../../limits.ts';
import type { ForeignKind } from '../../markdown/foreign-markdown.ts';
import { checkMedia } from '../../media/check-media.ts';
import { readMedia } from '../../media/read-media.ts';
import type { Problems } from '../../problems/problems.ts';
import type { SourceArticle } from './parse-article.ts';

/**
 * Reports what of an article's file is left out because of its length, or shown in another way than it is
 * written, and what its figures lack.
 */
export function checkArticle(lang: string, article: SourceArticle, problems: Problems): void {
  const file = `article.${lang}.md`;
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
  checkFigures(file, lang, article, problems);
}

function checkMarks(file: string, article: SourceArticle, problems: Problems): void {
  const { unclosed, stray, nameless, unknown, foreign } = article;
  for (const line of unclosed) problems.add('hint', 'passage-unclosed', `${file}:${line}`);
  for (const line of nameless)
    problems.add('hint', 'passage-nameless', `${file}:${line}`, {
      attributes: '{#an-id sources="…"}',
    });
  for (const line of stray) problems.add('hint', 'fence-stray', `${file}:${line}`);
  for (const { line, key, keys } of unknown)
    problems.add('hint', 'key-unknown', `${file}:${line}.${key}`, { keys });
  // Of each kind the first: an author who knows the kind finds the others.
  const reported = new Set<ForeignKind>();
  for (const { kind, line } of foreign) {
    if (reported.has(kind)) continue;
    reported.add(kind);
    const path = `${file}:${line}`;
    if (kind === 'html-media') problems.add('hint', 'markdown-html-media', path, FORMS);
    else if (kind === 'colons') problems.add('hint', 'markdown-colons', path, FORMS);
    else problems.add('hint', `markdown-${kind}`, path);
  }
}

/** How figures are written, with braces that a message cannot have. */
const FORMS = {
  image: '![alternative text](file.jpg "Caption. Credit: …")',
  video: '::video{src="…"}',
  link: '::link{url="…" poster="…"}',
};

function checkFigures(
  file: string,
  lang: string,
  { figures }: SourceArticle,
  problems: Problems,
): void {
  const limit = LIMITS.figures;
  const reader = { lang, text: (value: unknown) => ({ [lang]: String(value) }) };
  for (const { line, fields, count } of figures) {
    const path = `${file}:${line}`;
    if (count > limit) {
      if (count === limit + 1) problems.addLimit('dropped', 'figures-too-many', path, { limit });
      continue;
    }
    const read = readMedia(fields, reader);
    if ('issues' in read) problems.addIssues('dropped', path, read.issues, 'fix-item');
    else checkMedia(read.media, fields, path, problems);
  }
}
