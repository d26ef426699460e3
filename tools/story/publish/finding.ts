import type { Story } from '../../../src/story/model.ts';
import type { RawStory } from '../../../src/story/parse/raw-story.ts';

/** A version of a story: its files, and what pages make of them. */
export interface Version {
  readonly raw: RawStory;
  readonly story: Story;
}

/**
 * What speaks against a new version:
 * - `links`: a link that worked would not
 * - `times`: a published time is another, and readers are not told so
 * - `older`: the published version is newer
 * - `files`: a file keeps its name, and readers may have its old content
 */
export interface Finding {
  readonly kind: 'links' | 'times' | 'older' | 'files';
  readonly file: string;
  /** Keys from the root of story.json to the place; empty for a whole file. */
  readonly keys: readonly (string | number)[];
  readonly text: string;
}
