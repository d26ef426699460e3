// @ts-check
// Packs the site and one story into one file, for a room without internet or a server that accepts uploads:
//   npm run pack [-- story [file.zip]]
// `story` is a folder, or the name of one under public/stories; by default, the story of this site.
// All pages of the zip open that story. Exits with code 1, and writes no file, if the story has errors.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { DEFAULT_FOLDER, STORIES } from './story/story-folder.mjs';

/** Already compressed: trying again would only cost time. */
const PACKED = new Set([
  ...['.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.woff2', '.pmtiles'],
  ...['.mp4', '.m4v', '.webm', '.mp3', '.m4a', '.aac', '.ogg', '.oga', '.opus', '.flac'],
]);

const readMe = (/** @type {string} */ slug) => `A journey on a map, with every file that it needs.

Any web server can serve this folder, under any path and without settings. On your own computer:

    python3 -m http.server --directory ${slug} 8080

Then open http://localhost:8080/ for the reader and http://localhost:8080/present.html for the talk.
Opening a page by double-clicking it does not work: browsers do not run modules from local files.
`;

const [asked, file] = process.argv.slice(2);
const folder = await folderOf(asked);
if (folder && isSound(folder)) await pack(folder, file ?? `${basename(folder)}.zip`);
else process.exitCode = 1;

/** @param {string | undefined} story */
async function folderOf(story) {
  const folders = story === undefined ? [DEFAULT_FOLDER] : [story, join(STORIES, story)];
  for (const each of folders) {
    const folder = resolve(each);
    if (!(await stat(folder).catch(() => null))?.isDirectory()) continue;
    if (/^[a-z0-9-]{1,100}$/.test(basename(folder))) return folder;
    console.error(
      `${each}: the name of a story’s folder is part of its URL, so it may contain only lower-case letters, digits and hyphens. Rename the folder and try again. Nothing was packed.`,
    );
    return null;
  }
  console.error(
    `Story “${story}” not found: there is no such folder, here or in ${STORIES}. Nothing was packed.`,
  );
  return null;
}

/** The check says what is wrong, and how to fix it. @param {string} folder */
function isSound(folder) {
  const check = fileURLToPath(new URL('story/story-check.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [check, folder], { stdio: 'inherit' });
  if (status !== 0) console.error('Nothing was packed. Fix the problems above first.');
  return status === 0;
}

/** @param {string} folder @param {string} file */
async function pack(folder, file) {
  const slug = basename(folder);
  const made = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    process.env.WHISTLESTOP_STORY = folder;
    process.env.WHISTLESTOP_ONE_STORY = '1';
    await build({ logLevel: 'warn', build: { outDir: made, emptyOutDir: true } });
    for (const other of await readdir(join(made, 'stories'), { withFileTypes: true }))
      if (other.isDirectory() && other.name !== slug)
        await rm(join(made, 'stories', other.name), { recursive: true });
    await cp(folder, join(made, 'stories', slug), { recursive: true });
    await writeFile(join(made, 'read-me.txt'), readMe(slug));
    const zip = zipSync(await filesIn(made, slug));
    await writeFile(file, zip);
    console.log(
      `${file}: ${(zip.length / 1e6).toFixed(1)} MB. Unzip it into a folder of your web server, or see ${slug}/read-me.txt.`,
    );
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/**
 * All files but hidden ones, in one folder, so that unzipping scatters nothing.
 *
 * @param {string} root
 * @param {string} name of the folder in the zip
 * @returns {Promise<import('fflate').Zippable>}
 */
async function filesIn(root, name) {
  /** @type {import('fflate').Zippable} */
  const files = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!entry.isFile() || /(^|\/)\./.test(path)) continue;
    const level = PACKED.has(extname(path).toLowerCase()) ? 0 : 9;
    files[`${name}/${path}`] = [await readFile(join(root, path)), { level }];
  }
  return files;
}
