// @ts-check
import { basename, resolve } from 'node:path';

/** The stories that are shipped, from the project's root. */
export const STORIES = 'public/stories';
/** The story of this project's own site. */
export const DEFAULT_FOLDER = `${STORIES}/vladivostok-2019`;

/**
 * Folder of the story that the pages tell when an address names none: WHISTLESTOP_STORY, e.g.
 * public/stories/my-journey.
 */
export const storyFolder = () => resolve(process.env.WHISTLESTOP_STORY || DEFAULT_FOLDER);

/** What the code knows of it, for the bundler's `define`. */
export const builtStory = () => ({ BUILT_STORY: JSON.stringify(basename(storyFolder())) });
