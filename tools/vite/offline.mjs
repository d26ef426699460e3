// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { APART_ASSETS, PAGES } from '../pages.mjs';
import { folderOf } from '../prerender/page-html.mjs';
import { siteLanguages, storyFolder } from '../story/story-folder.mjs';

const offlineHtml = PAGES.filter(({ offline }) => offline).map(({ html }) => html);
const onlineAssets = [
  ...PAGES.filter(({ offline }) => !offline).map(({ name }) => `assets/${name}-`),
  `${APART_ASSETS}/`,
];

/** @param {string} folder of a language's pages @param {string} path */
const isPageIn = (folder, path) =>
  path.startsWith(folder) && offlineHtml.includes(path.slice(folder.length));

/**
 * Whether the service worker keeps a file: not that of a page for pages of others, nor what only
 * machines read. Of the basemap it keeps the world and what the site's own story has; the pieces that other
 * stories need are kept with them.
 *
 * @param {string} path
 */
const isNeeded = (path) =>
  siteLanguages().some((lang, _, all) => isPageIn(folderOf(lang, all), path)) ||
  path === 'favicon.svg' ||
  path === 'basemap/world.json' ||
  path === 'basemap/labels.json' ||
  path.startsWith(`stories/${basename(storyFolder())}/basemap/`) ||
  (path.startsWith('assets/') && !onlineAssets.some((start) => path.startsWith(start)));

/**
 * Makes `sw.js`, the service worker, when all files are written: it knows each by hash and size.
 *
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = 'dist';
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = listOf(folder);
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex');
        const made = await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: {
            BUILT_FILES: JSON.stringify(files),
            BUILT_PIECES: JSON.stringify(piecesIn(folder)),
            BUILT_VERSION: JSON.stringify(version),
          },
          build: {
            write: false,
            target: 'es2022',
            minify: true,
            modulePreload: false,
            lib: { entry: 'src/workers/offline/main.ts', formats: ['es'], fileName: 'sw' },
          },
        });
        const [script, ...rest] = [made]
          .flat()
          .flatMap((each) => ('output' in each ? each.output : []));
        if (rest.length > 0 || script?.type !== 'chunk') throw new Error('sw.js must be one file.');
        writeFileSync(join(folder, 'sw.js'), script.code);
      },
    },
  };
}

/** The names of the pieces of the site's basemap. @param {string} folder */
function piecesIn(folder) {
  const names = readdirSync(join(folder, 'basemap')).sort();
  return names.flatMap((name) => /^(-?\d+_-?\d+)\.json$/.exec(name)?.[1] ?? []);
}

/**
 * @param {string} folder
 * @returns {Record<string, [hash: string, bytes: number]>}
 */
function listOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isNeeded)
    .sort();
  return Object.fromEntries(
    paths.map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, [createHash('sha256').update(bytes).digest('hex'), bytes.length]];
    }),
  );
}
