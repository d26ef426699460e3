// @ts-check
import { basename, resolve } from 'node:path';

/** Folder of the shipped stories, from the project's root. */
export const STORIES = 'public/stories';
/** The story of this project's own site. */
export const DEFAULT_FOLDER = `${STORIES}/vladivostok-2019`;

/**
 * Folder of the story that pages show when an address names none: WHISTLESTOP_STORY, e.g.
 * public/stories/my-journey.
 */
export const storyFolder = () => resolve(process.env.WHISTLESTOP_STORY || DEFAULT_FOLDER);

/** Its slug, for the bundler's `define`. */
export const builtStory = () => ({ BUILT_STORY: JSON.stringify(basename(storyFolder())) });
