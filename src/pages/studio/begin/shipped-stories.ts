import type { Draft } from '../../../draft/draft.ts';
import { contentOf } from '../../../draft/file-content.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { asJson, fetchFile } from '../../../loading/fetch-file.ts';
import { siteFile } from '../../../loading/site-root.ts';
import { stringsFile } from '../../../story/files/article-languages.ts';
import { isObject } from '../../../story/schema/values.ts';
import { siteFiles } from '../site-list.ts';

const AT_ONCE = 8;

/** What the build writes beside the files of a story's folder: tools/prerender/stories-plugin.mjs. */
const MADE = /^(?:card|map|map-dark)(?:\.[\w-]+)?\.png$/;

interface Shipped {
  readonly slug: string;
  readonly title: string;
  /** Addresses of the pictures of its journey; null where the site has none. */
  readonly map: { readonly light: string; readonly dark: string } | null;
}

/** The stories of this site. @throws a `FileError` */
export async function shippedStories(lang: string): Promise<readonly Shipped[]> {
  const files = await siteFiles();
  const slugs = files.flatMap((path) => /^stories\/([^/]+)\/story\.json$/.exec(path)?.[1] ?? []);
  return Promise.all(
    slugs.map(async (slug) => {
      const objectIn = async (name: string) => {
        const path = `stories/${slug}/${name}`;
        if (!files.includes(path)) return {};
        const json = await fetchFile(siteFile(path), { read: asJson });
        return isObject(json) ? json : {};
      };
      const [story, words] = await Promise.all([
        objectIn('story.json'),
        objectIn(stringsFile(lang)),
      ]);
      const title = textIn(words, 'title') || textIn(story, 'title', lang);
      const map = mapOf(slug, lang, files);
      return { slug, title: title || textIn(story, 'title', 'en') || slug, map };
    }),
  );
}

/** The pictures in a language, otherwise in the story's first. */
function mapOf(slug: string, lang: string, files: readonly string[]): Shipped['map'] {
  const folder = `stories/${slug}/`;
  for (const end of [`.${lang}.png`, '.png']) {
    const [light, dark] = [`${folder}map${end}`, `${folder}map-dark${end}`];
    if (files.includes(light) && files.includes(dark))
      return { light: siteFile(light), dark: siteFile(dark) };
  }
  return null;
}

/** A story of this site, with all files of its folder. @throws a `FileError` */
export async function loadShippedStory(slug: string): Promise<Draft> {
  const folder = `stories/${slug}/`;
  const paths = (await siteFiles()).filter(
    (path) => path.startsWith(folder) && !MADE.test(path.slice(folder.length)),
  );
  const files = new Map<string, string | Uint8Array>();
  const queue = [...paths];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let path = queue.shift(); path; path = queue.shift()) {
        const bytes = await fetchFile(siteFile(path), { read: (all) => all });
        const name = path.slice(folder.length);
        files.set(name, contentOf(name, bytes));
      }
    }),
  );
  return { slug, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
