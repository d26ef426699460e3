// @ts-check
// Checks story folders and lists their problems:
//   npm run story -- public/stories/<slug> …
// Without a folder, checks all shipped stories. Exits with code 1 if an item is left out or a story can't be shown; hints don't fail.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { importTs } from '../import-ts.mjs';
import { STORIES } from './story-folder.mjs';

/** @typedef {Omit<import('../../src/story/model.ts').Problem, 'code'>} Problem */

const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : (await readdir(STORIES)).map((slug) => join(STORIES, slug));

/** @type {typeof import('../../src/story/parse/parse-story.ts')} */
const { parseStory } = await importTs('src/story/parse/parse-story.ts');

/**
 * Reads a folder as the site would. A file that can't be read is a problem, and its content undefined.
 * @param {string} folder
 */
async function readStory(folder) {
  /** @type {Problem[]} */
  const problems = [];
  /** @param {string} name */
  const json = async (name) => {
    try {
      return JSON.parse(await readFile(join(folder, name), 'utf8'));
    } catch (error) {
      problems.push({
        path: name,
        reason: error instanceof SyntaxError ? `is not valid JSON: ${error.message}` : 'is missing',
        fix: `See docs/story-format.md for what ${name} holds.`,
        severity: name === 'story.json' ? 'fatal' : 'dropped',
      });
      return undefined;
    }
  };
  const [story, route] = [await json('story.json'), await json('route.geojson')];
  const languages = Array.isArray(story?.languages) ? story.languages : [];
  /** @type {Record<string, string | null>} */
  const articles = {};
  for (const name of await readdir(folder)) {
    const lang = /^article\.(.+)\.md$/.exec(name)?.[1];
    if (!lang) continue;
    articles[lang] = await readFile(join(folder, name), 'utf8');
    if (languages.includes(lang)) continue;
    problems.push({
      path: name,
      reason: 'is not shown: its language is not listed in "languages" of story.json',
      fix: `Add "${lang}" to "languages", or remove the file.`,
      severity: 'hint',
    });
  }
  for (const lang of languages) articles[lang] ??= null;
  return { raw: { slug: basename(resolve(folder)), story, route, articles }, problems };
}

const words = { fatal: 'error: the story cannot be shown', dropped: 'left out', hint: 'hint' };

/** @param {string} folder @returns {Promise<boolean>} whether it is valid */
async function check(folder) {
  const { raw, problems } = await readStory(folder);
  const unread = new Set(problems.map((one) => one.path));
  const { story, problems: found } = parseStory(raw);
  // A file that can't be read is reported once, with the reason found here.
  problems.push(...found.filter((one) => !unread.has(one.path)));
  for (const { path, reason, fix, severity } of problems)
    console.log(`${join(folder, path)} (${words[severity]}): ${reason}\n    ${fix}`);
  const valid = story !== null && problems.every((one) => one.severity === 'hint');
  const size = story && `${story.stops.length} stops, ${story.passages.length} passages`;
  console.log(`${folder}: ${valid ? `no errors, ${size}` : 'has errors'}`);
  return valid;
}

let valid = true;
for (const folder of folders) {
  try {
    valid = (await check(folder)) && valid;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    console.log(`${folder}: no such folder`);
    valid = false;
  }
}
process.exitCode = valid ? 0 : 1;
