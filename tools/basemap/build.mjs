// @ts-check
/**
 * Makes the basemap below the journeys:
 *   npm run basemap                      the site's own, public/basemap
 *   npm run basemap -- public/stories/x  a story's own, in its folder
 * See docs/basemap.md.
 */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  const { buildSite } = await import('./site/build.mjs');
  await buildSite();
}
for (const folder of folders) {
  // A story for which details were drawn by hand has a folder here.
  const byHand = new URL(`${basename(resolve(folder))}/build.mjs`, import.meta.url);
  const { buildStory } = await import(
    existsSync(byHand) ? byHand.href : new URL('story/build.mjs', import.meta.url).href
  );
  await buildStory(resolve(folder));
}
