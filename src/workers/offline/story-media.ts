import { CacheError, fetched, isFile, put } from './file-cache.ts';
import { isFilm, isMedia, mediaNames } from './media-names.ts';

/** What a reader's device keeps of a story's pictures without being asked, and of a talk's films, bytes. */
const MOST_BYTES = { pictures: 20_000_000, films: 300_000_000 };

/**
 * Caches the pictures, films and sounds that a story's texts name, one after another, as many as the
 * budget allows. One that cannot be cached costs no other.
 *
 * @param onFile called after each file, and while a large one is on its way
 */
export async function cacheMedia(
  cache: Cache,
  folder: URL,
  texts: readonly string[],
  { films, onFile }: { films: boolean; onFile: (done: number, of: number) => void },
): Promise<void> {
  const named = mediaNames(texts).map((name) => new URL(name, folder).href);
  for (const { url } of await cache.keys())
    if (isMedia(new URL(url).pathname) && !named.includes(url)) await cache.delete(url);
  const wanted = named.filter((href) => films || !isFilm(href));
  // Pictures before films.
  const ordered = wanted.sort((a, b) => Number(isFilm(a)) - Number(isFilm(b)));
  const rest = { pictures: MOST_BYTES.pictures, films: MOST_BYTES.films };
  for (const [i, href] of ordered.entries()) {
    onFile(i, ordered.length);
    const purse = isFilm(href) ? 'films' : 'pictures';
    const alive = setInterval(() => onFile(i, ordered.length), 10_000);
    try {
      rest[purse] -= await keep(cache, href, rest[purse]);
    } catch (error) {
      if (!(error instanceof CacheError)) throw error;
      // No file after it would fit either.
      if (error.reason === 'full') return;
    } finally {
      clearInterval(alive);
    }
  }
}

/** How many of the files that a story's texts name are not cached. */
export async function mediaLeft(cache: Cache, folder: URL, texts: readonly string[]) {
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return mediaNames(texts).filter((name) => !there.has(new URL(name, folder).href)).length;
}

/** Caches a file unless the server says that it is the cached one. Returns its size. */
async function keep(cache: Cache, href: string, most: number): Promise<number> {
  const cached = await cache.match(href);
  const tag = cached?.headers.get('etag');
  const size = Number(cached?.headers.get(SIZE) ?? 0);
  // The browser's own cache holds pieces of a film, and may have dropped the rest.
  const response = await fetched(href, 'no-cache', tag ? { 'If-None-Match': tag } : {});
  const isSame = response.status === 304 || (tag && response.headers.get('etag') === tag);
  if (cached && isSame) {
    await response.body?.cancel();
    return size;
  }
  if (!isFile(response) || Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    return 0;
  }
  const body = await response.blob().catch(() => {
    throw new CacheError('network');
  });
  if (body.size > most) return 0;
  const headers = new Headers(response.headers);
  headers.set(SIZE, String(body.size));
  await put(cache, href, new Response(body, { headers }));
  return body.size;
}

/** Its length says nothing, since it is that of the compressed file. */
const SIZE = 'x-whistlestop-size';
