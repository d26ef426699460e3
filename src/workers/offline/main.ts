import { CacheError, cacheFile, type FileList, fetched, put } from './file-cache.ts';
import type { OfflineAnswer, OfflineCommand } from './messages.ts';

// The service worker. The compiler's types of pages and of workers exclude each other: these few are ours.
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchAsked extends Extendable {
  readonly request: Request;
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}
interface Told extends Extendable {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly url: string } | undefined>;
  };
  addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchAsked) => void): void;
  addEventListener(kind: 'message', listener: (event: Told) => void): void;
}
declare const self: WorkerScope;
/** Put in by the build: the files of this build, and one hash over them. */
declare const BUILT_FILES: FileList;
declare const BUILT_VERSION: string;

const FILES = BUILT_FILES;
const scope = new URL('./', self.location.href);
/** The browser has one store for a whole host: several sites may lie there, side by side. */
const PREFIX = `whistlestop ${scope.pathname} site `;
const SITE = PREFIX + BUILT_VERSION;
const storyCache = (slug: string) => `whistlestop ${scope.pathname} story ${slug}`;

/** So long the network has to bring a story's file before the kept one is shown. Milliseconds. */
const PATIENCE = 2000;

// Never skips waiting: this build comes to pages that are opened when none of the last is open.
self.addEventListener('install', (event) => event.waitUntil(keepSite(() => {})));

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(PREFIX) && name !== SITE) await caches.delete(name);
      // The page of a first visit fetches on demand, too, and its line may break in mid-talk.
      await self.clients.claim();
    })(),
  ),
);

self.addEventListener('fetch', (event) => {
  const { method, headers, url: address } = event.request;
  const url = new URL(address);
  if (method !== 'GET' || headers.has('range')) return;
  if (url.origin !== scope.origin) return;
  const slug = slugOf(url.pathname);
  if (slug) event.respondWith(storyFile(event, slug));
  if (slug || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length) || 'index.html';
  if (Object.hasOwn(FILES, path)) event.respondWith(siteFile(event, path));
});

/** The story that a file belongs to: a folder's name, or its path where it is not among the site's own. */
function slugOf(pathname: string): string | null {
  const own = `${scope.pathname}stories/`;
  const name = pathname.startsWith(own) && /^([a-z0-9-]+)\/[^/]+$/.exec(pathname.slice(own.length));
  if (name) return name[1] ?? null;
  return /^(.*\/)(?:story\.json|route\.geojson|article\.[\w-]+\.md)$/.exec(pathname)?.[1] ?? null;
}

/** Page and code are of one build, always: the server may have the next one already. */
async function siteFile(event: FetchAsked, path: string): Promise<Response> {
  if (await isEmbed(event)) return fetch(event.request);
  const kept = await caches.match(new URL(path, scope).href, { cacheName: SITE });
  return kept ?? fetch(event.request);
}

/** A corrected fact shows at once; the kept file is for when there is no network, or a bad one. */
async function storyFile(event: FetchAsked, slug: string): Promise<Response> {
  const { request } = event;
  const cacheName = storyCache(slug);
  const kept = await caches.match(request, { cacheName, ignoreSearch: true });
  if (!kept || (await isEmbed(event))) return fetch(request);
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  const live = await Promise.race([fetch(request).catch(() => null), late]);
  // A network that wants a password first answers everything with a page of its own.
  const usable = live && (isFile(live) || live.status === 404 || live.status === 410);
  return usable ? live : kept;
}

async function isEmbed({ clientId }: FetchAsked): Promise<boolean> {
  const client = clientId ? await self.clients.get(clientId) : undefined;
  return client !== undefined && new URL(client.url).pathname.endsWith('/embed.html');
}

self.addEventListener('message', (event) => {
  const order = event.data as OfflineCommand;
  const [port] = event.ports;
  if (!port) return;
  const answer = (message: OfflineAnswer) => port.postMessage(message);
  const slug = /^[a-z0-9-]+$/.test(order.slug) ? order.slug : slugOf(`${order.slug}story.json`);
  // A story on another site is that site's to keep.
  if (!slug || slug.includes(':')) return answer({ kind: 'failed', why: 'other' });
  event.waitUntil(
    obey({ ...order, slug }, answer).catch((error) =>
      answer({ kind: 'failed', why: error instanceof CacheError ? error.why : 'other' }),
    ),
  );
});

async function obey(order: OfflineCommand, answer: (message: OfflineAnswer) => void) {
  if (order.do === 'safe') {
    await keepSite((done, of) => answer({ kind: 'progress', done, of }));
    await keepStory(order.slug);
  }
  answer({ kind: 'state', ...(await stateOf(order.slug)) });
}

/** One after another: whoever reads meanwhile has the line. */
async function keepSite(onProgress: (done: number, of: number) => void): Promise<void> {
  const cache = await caches.open(SITE);
  const files = Object.entries(FILES);
  for (const [i, [path, [hash]]] of files.entries()) {
    await cacheFile(cache, new URL(path, scope).href, path, hash);
    onProgress(i + 1, files.length);
  }
}

/** All files of a story or none: they belong together. They may be newer than this build. */
async function keepStory(slug: string): Promise<void> {
  const folder = new URL(slug.startsWith('/') ? slug : `stories/${slug}/`, scope);
  const get = async (name: string) => {
    const { href } = new URL(name, folder);
    return { href, response: await fetched(href, 'no-cache') };
  };
  const story = await get('story.json');
  if (!isFile(story.response)) throw new CacheError('changed');
  const articles = languagesOf(await story.response.clone().json()).map((l) => `article.${l}.md`);
  const others = await Promise.all(['route.geojson', ...articles].map(get));
  const cache = await caches.open(storyCache(slug));
  // A story may have no route: the page says so then, with and without network.
  for (const { href, response } of [story, ...others])
    if (isFile(response)) await put(cache, href, response);
}

function languagesOf(story: { readonly languages?: unknown }): readonly string[] {
  const named = Array.isArray(story.languages) ? story.languages : ['en'];
  return named.filter((each) => typeof each === 'string' && /^[a-zA-Z0-9-]+$/.test(each));
}

async function stateOf(slug: string): Promise<{ bytes: number; missing: number }> {
  const cache = await caches.open(SITE);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  let [bytes, missing] = [0, 0];
  for (const [path, [, size]] of Object.entries(FILES)) {
    if (there.has(new URL(path, scope).href)) bytes += size;
    else missing += 1;
  }
  const story = await (await caches.open(storyCache(slug))).matchAll();
  for (const file of story) bytes += (await file.blob()).size;
  return { bytes, missing: story.length === 0 ? missing + 1 : missing };
}

/** Not the page that some hosts send for what is missing. */
function isFile(response: Response): boolean {
  return response.ok && !response.headers.get('content-type')?.includes('text/html');
}
