// @ts-check
// Prepares the pictures of stories; see HELP.
import { stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { importTs } from '../import-ts.mjs';
import { STORIES } from '../story/story-folder.mjs';

const HELP = `Prepares the pictures of a story for its readers.

  npm run images -- ${STORIES}/<slug> …   prepares the pictures of these folders
  npm run images -- --help                    shows this help

For each photograph it writes smaller copies (AVIF and WebP, at most 480, 960 and 1920 pixels wide, never
larger than the photograph) to the folder media, and notes their sizes and the photograph's mean colour in
media.json. Pages read that file: they reserve the room of each picture and load the copy that fits the screen.
Of drawings (SVG), films and sounds it notes the size.

No camera's notes are published: the photograph itself is written anew without them (position, camera, time,
names, captions), upright, in sRGB and at most 1920 pixels wide. Your own file is never lost: if it differs from
what is published, it is moved to originals/<slug>, which is not published. Keep it where you keep photographs.

Files that have not changed since the last time are left alone. The exit code is 1 if a file cannot be
shown; the other files are prepared all the same.

More: docs/media.md`;

const options = process.argv.slice(2);
const folders = options.filter((each) => !each.startsWith('-'));
const unknown = options.find((each) => /^-/.test(each) && !['--help', '-h'].includes(each));
if (options.includes('--help') || options.includes('-h')) console.log(HELP);
else if (unknown || folders.length === 0) {
  const what = unknown ? `There is no option ${unknown}.` : 'Name the folder of a story.';
  console.log(`${what}\n\n${HELP}`);
  process.exitCode = 1;
} else for (const folder of folders) if (!(await prepare(folder))) process.exitCode = 1;

/** @param {string} folder */
async function prepare(folder) {
  const isThere = async (/** @type {string} */ path) =>
    (await stat(path).catch(() => null)) !== null;
  if (!(await isThere(join(folder, 'story.json')))) {
    const why = (await isThere(folder))
      ? 'holds no story.json, so it is no story'
      : 'does not exist';
    console.log(`${folder} ${why}. Nothing was done.`);
    return false;
  }
  const originals = resolve('originals', basename(resolve(folder)));
  if (!relative(resolve(folder), originals).startsWith('..')) {
    console.log(`${folder} holds the folder of this command. Run it from the project's folder.`);
    return false;
  }
  /** @type {typeof import('./prepare-folder.ts')} */
  const { prepareFolder } = await importTs('tools/images/prepare-folder.ts');
  return prepareFolder(folder, { originals, say: (line) => console.log(line) });
}
