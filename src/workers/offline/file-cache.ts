import type { OfflineFailure } from './messages.ts';

/** Why a file could not be kept. */
export class CacheError extends Error {
  readonly why: OfflineFailure;

  constructor(why: OfflineFailure) {
    super(why);
    this.why = why;
  }
}

/** Path below the site's folder → hash (SHA-256, hex) and size in bytes. Made by tools/offline.mjs. */
export type FileList = Readonly<Record<string, readonly [hash: string, bytes: number]>>;

/** Names with a hash in them: the same name is the same file, whichever build it came from. */
const NAMED_BY_HASH = /^assets\//;

/**
 * Puts a file into the cache, unless the very file lies there. What an older build has kept under the
 * same name is not fetched again.
 */
export async function cacheFile(cache: Cache, url: string, path: string, hash: string) {
  if (await fits(await cache.match(url), hash)) return;
  const named = NAMED_BY_HASH.test(path);
  const older = named ? await caches.match(url) : undefined;
  for (const get of [
    async () => older,
    async () => fetched(url, named ? 'default' : 'no-cache'),
    // What lies in the browser's own cache may be the broken one.
    async () => fetched(url, 'reload'),
  ]) {
    const response = await get();
    if (response && (await fits(response, hash))) return put(cache, url, response);
  }
  throw new CacheError('changed');
}

/** A file as the server has it now. */
export async function fetched(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache }).catch(() => {
    throw new CacheError('network');
  });
  if (response.status >= 500) throw new CacheError('network');
  return response;
}

/** Stored without a mark of redirection, which a navigation would refuse, nor of its compression. */
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

async function fits(response: Response | undefined, hash: string): Promise<boolean> {
  if (!response?.ok) return false;
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('') === hash;
}
