import { VERSIONS, versionFile } from '../../loading/version-file.ts';
import { piecesAround } from './basemap-pieces.ts';
import { CacheError, fetched, isFile, put } from './file-cache.ts';
import { mediaNames } from './media-names.ts';
import { cacheMedia } from './story-media.ts';

const MEDIA_FILE = 'media.json';
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
  const route = versionFile(file, 'route.geojson');
  const names = [
    ...(route === null ? [] : [route]),
    ...articlesOf(file),
    ...stringsOf(file),
    ...(file.basemapDetail && basemap ? BASEMAP_FILES : []),
  ];
  const others = await Promise.all(names.map((name) => get(name)));
  if (!file.basemapDetail) {
    const found = others.find(({ href }) => href.endsWith('/route.geojson'));
    const line = found && isFile(found.response) ? await jsonIn(found.response.clone()) : null;
    for (const piece of piecesAround([file, line], site.pieces))
      others.push(await get(`${piece}.json`, site.folder));
  }
  const cache = await caches.open(cacheName);
  // A story may have no route; the page then reports that with and without network.
  for (const { href, response } of [story, ...others])
    if (isFile(response)) await put(cache, href, response);
  const texts = await textsIn(cache, folder);
  const sizes = versionFile(file, MEDIA_FILE);
  if (sizes !== null && mediaNames(texts).length > 0) {
    const { href, response } = await get(sizes);
    if (isFile(response)) await put(cache, href, response);
  }
  await dropOldVersions(cache, folder, [...names, ...(sizes === null ? [] : [sizes])]);
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

/** The texts of versions that were published before: no page that is opened from now on asks for them. */
async function dropOldVersions(cache: Cache, folder: URL, paths: readonly string[]): Promise<void> {
  const named = new Set(paths.map((path) => new URL(path, folder).href));
  const { href: versions } = new URL(`${VERSIONS}/`, folder);
  for (const { url } of await cache.keys())
    if (url.startsWith(versions) && !named.has(url)) await cache.delete(url);
}

interface StoryFile {
  readonly languages?: unknown;
  readonly strings?: unknown;
}

/** The paths of a story's articles, from its folder. */
const articlesOf = (story: StoryFile): readonly string[] =>
  pathsOf(story, Array.isArray(story.languages) ? story.languages : ['en'], 'article', 'md');

const stringsOf = (story: StoryFile): readonly string[] =>
  pathsOf(story, Array.isArray(story.strings) ? story.strings : [], 'strings', 'json');

const pathsOf = (
  story: StoryFile,
  tags: readonly unknown[],
  name: string,
  ending: string,
): readonly string[] =>
  tags
    .filter((each) => typeof each === 'string' && /^[a-zA-Z0-9-]+$/.test(each))
    .flatMap((lang) => versionFile(story, `${name}.${lang}.${ending}`) ?? []);
