import { CacheError, cacheFile, type FileList, isFile } from './file-cache.ts';
import { isMedia, wholePicture } from './media-names.ts';
import type { OfflineAnswer, OfflineCommand } from './messages.ts';
import { partialResponse } from './partial-response.ts';
import { cacheStory, textsIn } from './story-files.ts';
import { mediaLeft } from './story-media.ts';

// The service worker. TypeScript's types for pages and for workers exclude each other, so the few that
// are needed here are declared here.
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}
interface CommandEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly url: string } | undefined>;
  };
  addEventListener(kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: CommandEvent) => void): void;
}
declare const self: WorkerScope;
/** Defined by the build: the files of this build, and one hash over them. */
declare const BUILT_FILES: FileList;
declare const BUILT_VERSION: string;
/** Defined by the build: names of the pieces of the site's basemap. */
declare const BUILT_PIECES: readonly string[];

const FILES = BUILT_FILES;
const scope = new URL('./', self.location.href);
/** The browser has one cache storage for a whole origin: several sites may share it. */
const PREFIX = `whistlestop ${scope.pathname} site `;
const SITE = PREFIX + BUILT_VERSION;
const storyCache = (slug: string) => `whistlestop ${scope.pathname} story ${slug}`;

/** A story's file from the network is replaced by the cached one after this time, ms. */
const NETWORK_TIMEOUT_MS = 2000;

// Never skips waiting: this build serves pages that are opened when no page of the last build is open.
self.addEventListener('install', (event) => event.waitUntil(cacheSite(() => {})));

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(PREFIX) && name !== SITE) await caches.delete(name);
      // The page of a first visit loads code on demand too, and its connection may break in mid-talk.
      await self.clients.claim();
    })(),
  ),
);

self.addEventListener('fetch', (event) => {
  const { method, headers, url: address } = event.request;
  const url = new URL(address);
  if (method !== 'GET' || url.origin !== scope.origin) return;
  const media = isMedia(url.pathname);
  // An archive of tiles is read in ranges, and is not cached.
  if (headers.has('range') && !media) return;
  const inside = url.pathname.startsWith(scope.pathname);
  // A folder is its page: the site's, or that of a language.
  const path = inside
    ? url.pathname.slice(scope.pathname.length).replace(/(^|\/)$/, '$1index.html')
    : '';
  const slug = slugOf(url.pathname);
  // The build has cached the basemap of its own story.
  if (Object.hasOwn(FILES, path)) event.respondWith(siteFile(event, path));
  else if (media) event.respondWith(mediaFile(event));
  else if (slug) event.respondWith(storyFile(event, storyCache(slug)));
  // Each story without a basemap of its own has cached the pieces that it needs.
  else if (PIECE.test(path)) event.respondWith(storyFile(event));
});

const PIECE = /^basemap\/-?\d+_-?\d+\.json$/;

/** The story that a file belongs to: a folder's name, or the path of a story beside the site's own. */
function slugOf(pathname: string): string | null {
  const own = `${scope.pathname}stories/`;
  const name =
    pathname.startsWith(own) &&
    /^([a-z0-9-]+)\/(?:basemap\/|versions\/[0-9a-f]+\/)?[^/]+$/.exec(pathname.slice(own.length));
  if (name) return name[1] ?? null;
  return (
    /^(.*?\/)(?:versions\/[0-9a-f]+\/)?(?:story\.json|media\.json|route\.geojson|article\.[\w-]+\.md|strings\.[\w-]+\.json|basemap\/(?:world|region|labels)\.json)$/.exec(
      pathname,
    )?.[1] ?? null
  );
}

/** Page and code always come from one build: the server may have the next one already. */
async function siteFile(event: FetchEvent, path: string): Promise<Response> {
  if (await isEmbed(event)) return fetch(event.request);
  const cached = await caches.match(new URL(path, scope).href, { cacheName: SITE });
  return cached ?? fetch(event.request);
}

/** The network comes first, so that a correction shows at once. The cached file is for a missing or bad network. */
async function storyFile(event: FetchEvent, cacheName?: string): Promise<Response> {
  const { request } = event;
  const where = cacheName === undefined ? {} : { cacheName };
  const cached = await caches.match(request, { ...where, ignoreSearch: true });
  if (!cached || (await isEmbed(event))) return fetch(request);
  const live = await inTime(request);
  const usable = live && (isFile(live) || live.status === 404 || live.status === 410);
  return usable ? live : cached;
}

/**
 * A story's picture, film or sound. For a smaller copy of a picture, none of which is cached, the whole
 * picture stands in.
 */
async function mediaFile(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const whole = wholePicture(request.url);
  const cached = await caches.match(whole ?? request.url, { ignoreVary: true });
  if (!cached || (await isEmbed(event))) return fetch(request);
  const live = await inTime(request);
  if (live && (isFile(live) || live.status === 416)) return live;
  const range = request.headers.get('range');
  return range === null ? cached : partialResponse(cached, range);
}

/** What the network answers; null where it fails or takes too long. A captive portal answers with its own page. */
function inTime(request: Request): Promise<Response | null> {
  const late = new Promise<null>((done) => setTimeout(() => done(null), NETWORK_TIMEOUT_MS));
  return Promise.race([fetch(request).catch(() => null), late]);
}

async function isEmbed({ clientId }: FetchEvent): Promise<boolean> {
  const client = clientId ? await self.clients.get(clientId) : undefined;
  return client !== undefined && new URL(client.url).pathname.endsWith('/embed.html');
}

self.addEventListener('message', (event) => {
  const command = event.data as OfflineCommand;
  const [port] = event.ports;
  if (!port) return;
  const answer = (message: OfflineAnswer) => port.postMessage(message);
  const slug = /^[a-z0-9-]+$/.test(command.slug)
    ? command.slug
    : slugOf(`${command.slug}story.json`);
  // A story of another site is cached by that site.
  if (!slug || slug.includes(':')) return answer({ kind: 'failed', why: 'other' });
  event.waitUntil(
    dispatch({ ...command, slug }, answer).catch((error) =>
      answer({ kind: 'failed', why: error instanceof CacheError ? error.reason : 'other' }),
    ),
  );
});

async function dispatch(command: OfflineCommand, answer: (message: OfflineAnswer) => void) {
  if (command.do === 'safe') {
    const onProgress = (done: number, of: number) => answer({ kind: 'progress', done, of });
    await cacheSite(onProgress);
    const { slug, films = false } = command;
    await cacheStory(folderOf(slug), {
      cacheName: storyCache(slug),
      // The build's own story has its basemap in the site's cache.
      basemap: !Object.hasOwn(FILES, `stories/${slug}/basemap/world.json`),
      site: { folder: new URL('basemap/', scope), pieces: BUILT_PIECES },
      media: { films, onFile: onProgress },
    });
  }
  answer({ kind: 'state', ...(await stateOf(command.slug)) });
}

/** One file after another, so that the page keeps most of the connection. */
async function cacheSite(onProgress: (done: number, of: number) => void): Promise<void> {
  const cache = await caches.open(SITE);
  const files = Object.entries(FILES);
  for (const [i, [path, [hash]]] of files.entries()) {
    await cacheFile(cache, new URL(path, scope).href, path, hash);
    onProgress(i + 1, files.length);
  }
}

const folderOf = (slug: string) => new URL(slug.startsWith('/') ? slug : `stories/${slug}/`, scope);

async function stateOf(slug: string) {
  const cache = await caches.open(SITE);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  let [bytes, missing] = [0, 0];
  for (const [path, [, size]] of Object.entries(FILES)) {
    if (there.has(new URL(path, scope).href)) bytes += size;
    else missing += 1;
  }
  const kept = await caches.open(storyCache(slug));
  const story = await kept.matchAll();
  for (const file of story) bytes += (await file.blob()).size;
  const folder = folderOf(slug);
  const left = await mediaLeft(kept, folder, await textsIn(kept, folder));
  return { bytes, missing: story.length === 0 ? missing + 1 : missing, left };
}
