import { isObject } from '../story/schema/values.ts';
import type { Draft } from './draft.ts';
import { articleOf, languagesOf, passagesIn } from './edits/text/article-file.ts';
import { TO_WRITE } from './empty-draft.ts';
import { jsonOf } from './json/edit-json.ts';

/** A text that its author has still to write. */
export interface Unwritten {
  readonly panel: 'story' | 'text' | 'sources';
  /** Id of the passage or the source; null for the story as a whole. */
  readonly id: string | null;
}

/** The texts in which nothing stands yet but the sign for it, each passage and source once. */
export function unwrittenIn(draft: Draft): readonly Unwritten[] {
  const json = jsonOf(draft, 'story.json');
  const story = isObject(json) ? json : {};
  const sources = isObject(story.sources) ? Object.entries(story.sources) : [];
  const passages = languagesOf(draft).flatMap((lang) => passagesIn(articleOf(draft, lang)));
  const empty = passages.filter(({ text }) => hasLine(text));
  return [
    ...['title', 'summary']
      .filter((key) => isEmpty(story[key]))
      .map(() => ({ panel: 'story' as const, id: null })),
    ...[...new Set(empty.map(({ id }) => id))].map((id) => ({ panel: 'text' as const, id })),
    ...sources
      .filter(([, source]) => isObject(source) && Object.values(source).some(isEmpty))
      .map(([id]) => ({ panel: 'sources' as const, id })),
  ];
}

/** A text in one language, or in several by their tags. */
const isEmpty = (text: unknown): boolean =>
  isObject(text) ? Object.values(text).some(isEmpty) : text === TO_WRITE;

const hasLine = (text: string) => text.split(/\r\n|\n|\r/).some((line) => line.trim() === TO_WRITE);
