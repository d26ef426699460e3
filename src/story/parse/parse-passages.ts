import { LIMITS } from '../limits.ts';
import type { LocalText, Passage, Story } from '../model.ts';
import type { Problems } from '../problems.ts';
import { parseArticle, type WrittenArticle } from './parse-article.ts';
import type { ParseContext } from './parse-context.ts';
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
    const reason = typeof lead === 'string' ? 'is empty' : 'is missing';
    problems.add('hint', file, reason, 'The stops are listed in its place.');
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
      problems.add('dropped', path, 'stands twice', 'Give each passage an id of its own.');
      continue;
    }
    const other = starts.get(passage.start);
    if (other !== undefined) {
      const reason = `begins at the same moment as "${other}", so the clock never tells it`;
      problems.add('hint', path, reason, 'Give one of them a "t" of its own.');
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
      const { translations } = LIMITS.article;
      const reason = `is not read: all translations may have ${translations} characters, or ${translations / 50} lines`;
      problems.addLimit('dropped', file, reason, 'Shorten them, or divide the story.');
      return [];
    }
    const written = parseArticle(markdown);
    checkSize(file, written, problems);
    const passages = new Map(written.passages.map(({ id, text }) => [id, text]));
    const interludes = new Map(written.interludes.map(({ after, text }) => [after, text]));
    return [{ lang, passages, interludes }];
  });
}

/** What is too long is left out, and what is too tangled is shown as it is written. */
function checkSize(file: string, { cut, calmed }: WrittenArticle, problems: Problems): void {
  const { characters, lines, blockMarks } = LIMITS.article;
  if (cut !== null) {
    const reason = `is left out from here on: an article is read up to ${characters} characters and ${lines} lines`;
    problems.addLimit('dropped', `${file}:${cut}`, reason, 'Shorten it, or divide the story.');
  }
  for (const line of calmed) {
    const reason = `has marks nested too deep, or more than ${blockMarks} in one block`;
    const fix = 'They are shown as they are written.';
    problems.add('hint', `${file}:${line}`, reason, fix);
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
      const fix = `It is shown in "${first}".`;
      problems.add('hint', `article.${lang}.md`, `has no passage "${id}"`, fix);
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
    const reason = `names the passage "${passage}", which the article does not have`;
    problems.add('hint', `story.json: "${id}"`, reason, 'Write the passage, or mend its id.');
  }
}
