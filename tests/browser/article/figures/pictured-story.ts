import type { Story } from '../../../../src/story/model.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import german from '../../../fixtures/stories/bled-sample/article.de.md?raw';
import english from '../../../fixtures/stories/bled-sample/article.en.md?raw';
import media from '../../../fixtures/stories/bled-sample/media.json';
import json from '../../../fixtures/stories/bled-sample/story.json';

/** Where the test server has the files of the story. */
export const FOLDER = '/tests/fixtures/stories/bled-sample/';

interface Changes {
  readonly article?: string;
  /** Null: nobody has run `npm run images`. */
  readonly media?: null;
}

/** The sample with every kind of figure; its files load. */
export function picturedStory({ article = english, ...changes }: Changes = {}): Story {
  const { story } = parseStory({
    slug: FOLDER,
    story: json,
    route: null,
    articles: { en: article, de: german },
    media: changes.media === null ? null : media,
  });
  if (!story) throw new Error('The sample story is not sound.');
  return story;
}

/** One passage with this text. */
export const passage = (text: string) => `:::passage{#walk sources="diary"}\n${text}\n:::`;
