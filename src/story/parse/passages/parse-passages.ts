import { unreadableCode } from '../../files/unreadable-file.ts';
import type { Passage, Story } from '../../model.ts';
import type { ParseContext } from '../parse-context.ts';
import { checkArticle } from './check-article.ts';
import { parseArticle } from './parse-article.ts';
import { checkLinks, type Events, indexEvents, parsePassage } from './parse-passage.ts';
import {
  type ArticleFiles,
  articleIn,
  compareTranslation,
  translatedInterlude,
  translatedPassage,
  translationsOf,
} from './translations.ts';

/** The article's passages in the reading order of its first language, and the text between them. */
export function parsePassages(
  files: ArticleFiles,
  events: Events,
  context: ParseContext,
): Pick<Story, 'passages' | 'interludes'> {
  const { language: first, problems } = context;
  const lead = articleIn(first, files);
  const file = `article.${first}.md`;
  if (!lead?.trim()) {
    const unreadable = unreadableCode(file, files);
    if (unreadable) problems.add('dropped', unreadable, file);
    else problems.add('hint', lead === null ? 'article-missing' : 'article-empty', file);
    return { passages: [], interludes: [] };
  }
  const source = parseArticle(lead);
  checkArticle(first, source, problems);
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
    const text = { ...passage.text, ...translatedPassage(item.id, translations) };
    passages.set(item.id, { ...passage, text });
  }
  checkPassageIds(passages, events, context);
  const kept = new Set(passages.keys());
  for (const translation of translations) compareTranslation(source, kept, translation, context);
  for (const { file, passages } of translations)
    for (const item of passages.values())
      checkLinks(item, `${file}:${item.line} passage "${item.id}"`, index, context);
  return {
    passages: [...passages.values()],
    interludes: source.interludes.map(({ after, text }) => ({
      // Text after a passage that is left out follows the one before it.
      after: keptBefore.has(after) ? (keptBefore.get(after) ?? null) : after,
      text: { [first]: text, ...translatedInterlude(after, translations) },
    })),
  };
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
