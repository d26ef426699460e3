// @ts-check
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const NAME = 'site-files.json';

/**
 * Lists the files of the site in `site-files.json`: the studio opens the site's stories, and puts a new story
 * into a copy of the site. What belongs to one kind of host (`_headers`) is not listed.
 *
 * @returns {import('vite').Plugin}
 */
export function siteFiles() {
  let folder = 'dist';
  let shared = 'public';
  return {
    name: 'site-files',
    configResolved({ root, build, publicDir }) {
      folder = resolve(root, build.outDir);
      shared = publicDir;
    },
    // While the site is developed, only its stories and basemap are files.
    configureServer({ middlewares }) {
      middlewares.use(`/${NAME}`, (_, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(listOf(shared)));
      });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        writeFileSync(join(folder, NAME), JSON.stringify(listOf(folder)));
      },
    },
  };
}

/** @param {string} folder @returns {string[]} paths in it, sorted */
function listOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)[._]|\.(br|gz)$/.test(path) && path !== NAME)
    .sort();
}
