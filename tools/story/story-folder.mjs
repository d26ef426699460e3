// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** Folder of the shipped stories, from the project's root. */
export const STORIES = 'public/stories';
/** The story of this project's own site. */
export const DEFAULT_FOLDER = `${STORIES}/vladivostok-2019`;

/**
 * Folder of the story that pages show when an address names none: WHISTLESTOP_STORY, e.g.
 * public/stories/my-journey.
 */
export const storyFolder = () => resolve(process.env.WHISTLESTOP_STORY || DEFAULT_FOLDER);

/** Folders of all stories of the site: its own first, the others by name. A packed site has one. */
export function storyFolders() {
  const own = storyFolder();
  if (process.env.WHISTLESTOP_ONE_STORY) return [own];
  const others = readdirSync(STORIES)
    .map((slug) => resolve(STORIES, slug))
    .filter((folder) => folder !== own && existsSync(join(folder, 'story.json')))
    .sort();
  return [own, ...others];
}

/** For the bundler's `define`: the slug of the site's own story, and how many stories there are. */
export const builtStory = () => ({
  BUILT_STORY: JSON.stringify(basename(storyFolder())),
  BUILT_STORIES: String(storyFolders().length),
});
