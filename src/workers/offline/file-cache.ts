import type { OfflineFailure } from './messages.ts';

/** A file that could not be cached. */
export class CacheError extends Error {
  readonly reason: OfflineFailure;

  constructor(reason: OfflineFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** Path below the site's folder → SHA-256 (hex) and size in bytes. Made by tools/vite/offline.mjs. */
export type FileList = Readonly<Record<string, readonly [hash: string, bytes: number]>>;

/** Names with a hash in them: the same name is the same file in every build. */
const NAMED_BY_HASH = /^assets\//;

/**
 * Puts a file into the cache unless it is there with the same hash. A file that an older build has
 * cached under the same name is not fetched again.
 */
export async function cacheFile(cache: Cache, url: string, path: string, hash: string) {
  if (await matches(await cache.match(url), hash)) return;
  const named = NAMED_BY_HASH.test(path);
  const older = named ? await caches.match(url) : undefined;
  for (const load of [
    async () => older,
    async () => fetched(url, named ? 'default' : 'no-cache'),
    // The browser's HTTP cache may hold a broken response.
    async () => fetched(url, 'reload'),
  ]) {
    const response = await load();
    if (response && (await matches(response, hash))) return put(cache, url, response);
  }
  throw new CacheError('changed');
}

/** Fetches a file, and turns failures into a `CacheError`. */
export async function fetched(
  url: string,
  cache: RequestCache,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(url, { cache, headers }).catch(() => {
    throw new CacheError('network');
  });
  if (response.status >= 500) throw new CacheError('network');
  return response;
}

/**
 * Stores a response as a new one: a redirected one could not answer a navigation. Its body is
 * decompressed, so the headers about its compression go too.
 */
export async function put(cache: Cache, url: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  try {
    await cache.put(url, new Response(await response.blob(), { headers }));
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new CacheError(full ? 'full' : 'other');
  }
}

async function matches(response: Response | undefined, hash: string): Promise<boolean> {
  if (!response?.ok) return false;
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('') === hash;
}

/** Whether it is the file and not the page that some hosts send for a missing file. */
export function isFile(response: Response): boolean {
  return response.ok && !response.headers.get('content-type')?.includes('text/html');
}
