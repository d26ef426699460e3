// @ts-check
import { basename, join, relative, resolve, sep } from 'node:path';
import { importTs } from '../import-ts.mjs';
import { STORIES } from '../story/story-folder.mjs';

/** An editor may write a file in several steps, ms. */
const PAUSE = 100;

/** The files that a story is read from: an open page shows them anew in place. */
const READ = /\.(?:json|geojson|md)$/;

/**
 * Shows a story's changes in the pages that are open, and prints its problems. Texts change in place; for
 * another file, such as a picture, the page is loaded again. Vite itself does so for what it bundles, and
 * stories are fetched.
 *
 * @param {string} folder of the site's own story, which may be outside the project
 * @returns {import('vite').Plugin}
 */
export function watchStories(folder) {
  return {
    name: 'watch-stories',
    apply: (_, { command }) => command === 'serve' && !process.env.VITEST,
    configureServer({ watcher, ws, config }) {
      const stories = resolve(STORIES);
      const storyOf = (/** @type {string} */ path) => storyFolderOf(path, stories, folder);
      watcher.add([stories, folder]);
      /** @type {Set<string>} */
      const changed = new Set();
      let reload = false;
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      watcher.on('all', (_, path) => {
        const story = storyOf(resolve(path));
        if (!story) return;
        changed.add(story);
        reload ||= !READ.test(path);
        clearTimeout(timer);
        timer = setTimeout(async () => {
          const now = [...changed];
          changed.clear();
          if (reload) ws.send({ type: 'full-reload', path: '*' });
          else
            for (const each of now)
              ws.send({
                type: 'custom',
                event: 'whistlestop:story',
                data: { slug: basename(each) },
              });
          reload = false;
          for (const each of now) config.logger.info(await problemsOf(each), { timestamp: true });
        }, PAUSE);
      });
    },
  };
}

/**
 * The folder of the story that a file belongs to; null for any other file.
 *
 * @param {string} path
 * @param {string} stories folder of the stories of this project
 * @param {string} own folder of the site's own story
 */
export function storyFolderOf(path, stories, own) {
  if (path.startsWith(own + sep)) return own;
  if (!path.startsWith(stories + sep)) return null;
  const [slug, ...rest] = relative(stories, path).split(sep);
  return slug && rest.length > 0 ? join(stories, slug) : null;
}

/** @param {string} folder @returns {Promise<string>} */
async function problemsOf(folder) {
  try {
    /** @type {typeof import('../story/check-story.ts')} */
    const { checkStory } = await importTs('tools/story/check-story.ts');
    return (await checkStory(relative('.', folder))).text;
  } catch (error) {
    // Between two steps of an editor the folder may be gone.
    return `${folder}: ${String(error)}`;
  }
}
