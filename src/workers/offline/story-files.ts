import { piecesAround } from './basemap-pieces.ts';
import { CacheError, fetched, isFile, put } from './file-cache.ts';
import { mediaNames } from './media-names.ts';
import { cacheMedia } from './story-media.ts';

/** The files of a story's own basemap. */
const BASEMAP_FILES = ['world', 'region', 'labels'].map((name) => `basemap/${name}.json`);

interface StoryOptions {
  readonly cacheName: string;
  /** Whether a story with a basemap of its own has it cached here. */
  readonly basemap: boolean;
  /** Of the site's basemap, for stories without their own: its folder, and the names of its pieces. */
  readonly site: { readonly folder: URL; readonly pieces: readonly string[] };
  readonly media: Parameters<typeof cacheMedia>[3];
}

/**
 * Caches all texts and maps of a story or none: they belong together. They may be newer than this build. Then
 * its pictures, as many as can be had.
 */
export async function cacheStory(
  folder: URL,
  { cacheName, basemap, site, media }: StoryOptions,
): Promise<void> {
  const get = async (name: string, base = folder) => {
    const { href } = new URL(name, base);
    return { href, response: await fetched(href, 'no-cache') };
  };
  const story = await get('story.json');
  if (!isFile(story.response)) throw new CacheError('changed');
  const file = await story.response.clone().json();
  const names = [
    'route.geojson',
    ...articlesOf(file),
    ...stringsOf(file),
    ...(file.basemapDetail && basemap ? BASEMAP_FILES : []),
  ];
  const others = await Promise.all(names.map((name) => get(name)));
  if (!file.basemapDetail) {
    const [route] = others;
    const line = route && isFile(route.response) ? await jsonIn(route.response.clone()) : null;
    for (const piece of piecesAround([file, line], site.pieces))
      others.push(await get(`${piece}.json`, site.folder));
  }
  const cache = await caches.open(cacheName);
  // A story may have no route; the page then reports that with and without network.
  for (const { href, response } of [story, ...others])
    if (isFile(response)) await put(cache, href, response);
  const texts = await textsIn(cache, folder);
  if (mediaNames(texts).length > 0) {
    const { href, response } = await get('media.json');
    if (isFile(response)) await put(cache, href, response);
  }
  await cacheMedia(cache, folder, texts, media);
}

/** The cached texts of a story, which name its pictures. */
export async function textsIn(cache: Cache, folder: URL): Promise<readonly string[]> {
  const read = async (name: string) => (await cache.match(new URL(name, folder)))?.text();
  const story = (await read('story.json')) ?? '{}';
  const articles = await Promise.all(articlesOf(JSON.parse(story)).map(read));
  return [story, ...articles.map((text) => text ?? '')];
}

/** Null where the file is not JSON: the page reports it. */
const jsonIn = (response: Response): Promise<unknown> => response.json().catch(() => null);

interface StoryFile {
  readonly languages?: unknown;
  readonly strings?: unknown;
}

const articlesOf = ({ languages }: StoryFile): readonly string[] =>
  tagsOf(Array.isArray(languages) ? languages : ['en']).map((lang) => `article.${lang}.md`);

const stringsOf = ({ strings }: StoryFile): readonly string[] =>
  tagsOf(Array.isArray(strings) ? strings : []).map((lang) => `strings.${lang}.json`);

const tagsOf = (tags: readonly unknown[]): readonly unknown[] =>
  tags.filter((each) => typeof each === 'string' && /^[a-zA-Z0-9-]+$/.test(each));
