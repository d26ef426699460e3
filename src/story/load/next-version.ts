import { type ParsedStory, parseStory } from '../parse/parse-story.ts';
import type { RawStory } from '../parse/raw-story.ts';
import { shareParts } from './share-parts.ts';

/**
 * Another version of a story, from its files, wherever they come from. Passages, stops, lines and all else
 * that did not change are the same objects as in the version that is shown, so that a page which is given
 * this one draws only what is new. The same files give the same story again.
 *
 * @param shown the version that the page shows
 */
export function nextVersion(shown: ParsedStory, files: RawStory): ParsedStory {
  const { story, problems } = parseStory(files);
  if (!story || !shown.story) return { story, problems };
  return { story: shareParts(shown.story, story), problems };
}
