import { parseArticle, type WrittenArticle } from './parse-article.ts';
import type { ParseContext } from './parse-context.ts';
import { indexTellable, parsePassage, type Tellable } from './parse-passage.ts';
import type { LocalText, Passage, Story } from './story.ts';

interface Translation {
  readonly lang: string;
  readonly passages: ReadonlyMap<string, string>;
  readonly untold: WrittenArticle['untold'];
}

/** The passages of the article, in the reading order of its first language, and its untold text. */
export function parsePassages(
  articles: Readonly<Record<string, string | null>>,
  tellable: Tellable,
  context: ParseContext,
): Pick<Story, 'passages' | 'untold'> {
  const { first, problems } = context;
  const lead = articles[first];
  const file = `article.${first}.md`;
  if (!lead?.trim()) {
    const reason = typeof lead === 'string' ? 'is empty' : 'is missing';
    problems.add('hint', file, reason, 'The stops are listed in its place.');
    return { passages: [], untold: [] };
  }
  const written = parseArticle(lead);
  const translations = translationsOf(articles, first);
  const index = indexTellable(tellable);
  const passages = new Map<string, Passage>();
  const starts = new Map<number, string>();
  for (const item of written.passages) {
    const path = `${file}:${item.line} passage "${item.id}"`;
    const passage = parsePassage(item, path, index, context);
    if (!passage) continue;
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
    untold: written.untold.map(({ after, text }) => ({
      after,
      text: { [first]: text, ...untoldIn(after, translations) },
    })),
  };
}

function translationsOf(
  articles: Readonly<Record<string, string | null>>,
  first: string,
): readonly Translation[] {
  return Object.entries(articles).flatMap(([lang, markdown]) => {
    if (lang === first || !markdown) return [];
    const { passages, untold } = parseArticle(markdown);
    return [{ lang, passages: new Map(passages.map((p) => [p.id, p.text])), untold }];
  });
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
      const mend = `It is shown in "${first}".`;
      problems.add('hint', `article.${lang}.md`, `has no passage "${id}"`, mend);
    }
  }
  return text;
}

function untoldIn(after: string | null, translations: readonly Translation[]): LocalText {
  return Object.fromEntries(
    translations.flatMap(({ lang, untold }) => {
      const same = untold.find((block) => block.after === after);
      return same ? [[lang, same.text]] : [];
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
