// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasStudio } from '../pages.mjs';

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
  if (!hasStudio()) return [own];
  const others = readdirSync(STORIES)
    .map((slug) => resolve(STORIES, slug))
    .filter((folder) => folder !== own && existsSync(join(folder, 'story.json')))
    .sort();
  return [own, ...others];
}

/** The languages of the interface, which are folders. */
export const interfaceLanguages = () =>
  readdirSync(fileURLToPath(new URL('../../src/i18n', import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * The languages that the site has pages in: the story's first, whose pages are the site's own, and the
 * others that the interface has as well, each with a folder of pages.
 *
 * @returns {[string, ...string[]]}
 */
export function siteLanguages() {
  const { languages } = readJson(join(storyFolder(), 'story.json'));
  const [first = 'en', ...others] = Array.isArray(languages) ? languages : [];
  const known = interfaceLanguages();
  return [first, ...others.filter((lang) => lang !== first && known.includes(lang))];
}

/** The build itself says what is wrong with a story. @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return {};
  }
}

/**
 * For the bundler's `define`: the slug of the site's own story, how many stories there are, whether it
 * has the studio, and the languages of the pages.
 */
export const builtStory = () => ({
  BUILT_STORY: JSON.stringify(basename(storyFolder())),
  BUILT_STORIES: String(storyFolders().length),
  BUILT_STUDIO: String(hasStudio()),
  BUILT_LANGUAGES: JSON.stringify(siteLanguages()),
});
