import { type Attempt, loadWithRetry, type RetryPolicy } from './retry.ts';

/**
 * Why a file could not be loaded:
 * - `missing`: the server does not have it
 * - `server`: the server reports an error of its own
 * - `network`: there is no connection, or it dropped
 * - `timeout`: no byte arrived for too long
 * - `malformed`: the bytes are not what was asked for
 */
export type FailureReason = 'missing' | 'server' | 'network' | 'timeout' | 'malformed';

/** A file that could not be loaded whole. */
export class FileError extends Error {
  readonly reason: FailureReason;
  /** HTTP status; null where there was no response. */
  readonly status: number | null;

  constructor(reason: FailureReason, url: string, status: number | null = null, cause?: unknown) {
    super(`${url}: ${reason}${status === null ? '' : `, status ${status}`}`, { cause });
    this.name = 'FileError';
    this.reason = reason;
    this.status = status;
  }
}

interface FetchOptions<T> extends Partial<Attempt> {
  /**
   * Milliseconds without a byte before the file is given up. A slow connection that still brings
   * bytes is never given up.
   */
  readonly timeout?: number | undefined;
  /** As for `fetch`. By default the browser's cache answers, unless an attempt has failed. */
  readonly cache?: RequestCache | undefined;
  /** Called with the headers of an answer that is the file. */
  readonly onAnswer?: ((headers: Headers) => void) | undefined;
  /** Turns the bytes into the result. Bytes at which it throws are malformed. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => T;
}

const TIMEOUT_MS = 15_000;
const ATTEMPTS = 3;
const TRANSIENT: ReadonlySet<FailureReason> = new Set(['server', 'network', 'malformed']);

/**
 * How often a file is asked for: what another attempt may bring, three times. One that timed out is
 * not asked for again: that would double a wait that is long already.
 */
export const FILE_RETRY: RetryPolicy = {
  retry: (failures, error) =>
    failures + 1 < ATTEMPTS && error instanceof FileError && TRANSIENT.has(error.reason),
  retryDelay: 500,
};

/** Bytes that are not UTF-8 are refused: noise must not pass for text. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

export const asText = (bytes: Uint8Array<ArrayBuffer>): string => utf8.decode(bytes);
export const asJson = (bytes: Uint8Array<ArrayBuffer>): unknown => JSON.parse(utf8.decode(bytes));

/** As `fetchFile`, with the retries of `FILE_RETRY`: for files that TanStack Query does not load. */
export function fetchFileWithRetry<T>(url: string, options: FetchOptions<T>): Promise<T> {
  return loadWithRetry((attempt) => fetchFile(url, { ...options, ...attempt }), {
    ...FILE_RETRY,
    signal: options.signal,
  });
}

/**
 * One attempt to load one file of the site, whole and read. It does what neither `fetch` nor TanStack
 * Query does: it notices a body that breaks off or falls silent, and a page of HTML in a file's place.
 *
 * @throws a `FileError`, or the signal's reason where that is aborted
 */
export async function fetchFile<T>(
  url: string,
  { signal, failures = 0, timeout = TIMEOUT_MS, read, cache, onAnswer }: FetchOptions<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let status: number | null = null;
  const restartTimer = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(new FileError('timeout', url, status)), timeout);
  };
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  try {
    signal?.throwIfAborted();
    restartTimer();
    const response = await fetch(url, {
      signal: controller.signal,
      // The browser's cache may hold the response that failed.
      cache: cache ?? (failures > 0 ? 'reload' : 'default'),
      // An address that may name a story's folder must not reach another place by a redirect.
      redirect: 'error',
    });
    ({ status } = response);
    if (status === 404 || status === 410) throw new FileError('missing', url, status);
    if (!response.ok) throw new FileError('server', url, status);
    // Hosts of single-page sites answer a missing file with their start page; a captive portal
    // answers everything with its own.
    if (response.headers.get('content-type')?.includes('text/html'))
      throw new FileError('missing', url, status);
    onAnswer?.(response.headers);
    const bytes = await readBody(response, restartTimer);
    try {
      return read(bytes);
    } catch (cause) {
      throw new FileError('malformed', url, status, cause);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (controller.signal.aborted) throw controller.signal.reason;
    throw cause instanceof FileError ? cause : new FileError('network', url, status, cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function readBody(response: Response, onChunk: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    onChunk();
    chunks.push(chunk.value);
  }
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
