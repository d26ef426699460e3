// @ts-check
// Checks story folders; see HELP.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importTs } from '../import-ts.mjs';
import { PUBLISH_OPTIONS, publish } from './publish/publish.mjs';
import { STORIES } from './story-folder.mjs';

const HELP = `Checks stories with the code that shows them, and says what is wrong, where, and how to fix it.

  npm run story                              checks all stories in ${STORIES}
  npm run story -- ${STORIES}/<slug> …  checks these folders
  npm run story -- --all <folder>            lists every problem that follows from another
  npm run story -- --publish <from> <to>     checks a new version against the published one, and copies it
  npm run story -- --help                    shows this help

A problem costs the whole story ("cannot be shown"), costs the thing that it names ("left out"), or makes
readers see something else than the files say ("shown otherwise"). A hint changes nothing. The exit code is
0 if there are no problems but hints, else 1.

--publish stops at ids that are gone, at times that moved without an entry in "changes", at an older version,
at files that changed and kept their names, and at problems. These options publish all the same:
--allow-broken-links, --allow-moved-times, --allow-older, --allow-changed-files, --allow-problems.

Publishing:               docs/live.md
The format of a story:    docs/story-format.md
A map of your own for it: docs/story-format.md#a-map-of-your-own
The map that ships:       docs/basemap.md
While you write, \`npm run dev\` shows the story, and its problems after each change.`;

const options = process.argv.slice(2);
const unknown = options.find(
  (each) => /^-/.test(each) && !['--help', '-h', '--all', ...PUBLISH_OPTIONS].includes(each),
);
if (options.includes('--help') || options.includes('-h')) console.log(HELP);
else if (unknown) {
  console.log(`There is no option ${unknown}.\n\n${HELP}`);
  process.exitCode = 1;
} else if (options.includes('--publish')) process.exitCode = (await publish(options)) ? 0 : 1;
else process.exitCode = (await checkAll()) ? 0 : 1;

/** @returns {Promise<boolean>} whether all are sound */
async function checkAll() {
  /** @type {typeof import('./check-story.ts')} */
  const { checkStory } = await importTs('tools/story/check-story.ts');
  const named = options.filter((each) => !each.startsWith('-'));
  const folders =
    named.length > 0 ? named : (await readdir(STORIES)).map((slug) => join(STORIES, slug));
  let valid = true;
  for (const folder of folders) {
    try {
      const { text, sound } = await checkStory(folder, { all: options.includes('--all') });
      console.log(text);
      valid &&= sound;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
      console.log(`${folder}: no such folder`);
      valid = false;
    }
  }
  return valid;
}
