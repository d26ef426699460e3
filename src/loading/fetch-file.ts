/**
 * Why a file did not come: it is not there (`missing`), the server is in trouble (`server`), there is no
 * line, or it broke off (`network`), nothing was heard for too long (`silent`), or what came is not what
 * was asked for (`garbled`).
 */
export type FailureReason = 'missing' | 'server' | 'network' | 'silent' | 'garbled';

/** A file that did not come whole. */
export class FileError extends Error {
  readonly why: FailureReason;
  /** Of HTTP; null where no answer came. */
  readonly status: number | null;

  constructor(why: FailureReason, url: string, status: number | null = null, cause?: unknown) {
    super(`${url}: ${why}${status === null ? '' : `, status ${status}`}`, { cause });
    this.name = 'FileError';
    this.why = why;
    this.status = status;
  }
}

interface FetchOptions<T> {
  readonly signal?: AbortSignal | null;
  /** Milliseconds without a byte before the file is given up. A slow line is no silent one. */
  readonly patience?: number;
  /** Makes of the bytes what is wanted. What it throws at is garbled. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => T;
}

const PATIENCE_MS = 15_000;
/** A line that failed, and a server in trouble, may be well again: asked so often, with a pause between. */
const TRIES = 3;
const PAUSE_MS = 500;
const AGAIN: ReadonlySet<FailureReason> = new Set<FailureReason>(['server', 'network', 'garbled']);

/** UTF-8 that is none is refused: noise must not pass for text. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

export const asText = (bytes: Uint8Array<ArrayBuffer>): string => utf8.decode(bytes);
export const asJson = (bytes: Uint8Array<ArrayBuffer>): unknown => JSON.parse(utf8.decode(bytes));

/**
 * One file of the site, whole and read: the only way that files are fetched. Throws a `FileError` where
 * it does not come, and the signal's reason where that is aborted.
 */
export async function fetchFile<T>(url: string, options: FetchOptions<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(url, options, tries > 1);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (tries === TRIES || !(error instanceof FileError) || !AGAIN.has(error.why)) throw error;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
      options.signal?.throwIfAborted();
    }
  }
}

async function once<T>(
  url: string,
  { signal, patience = PATIENCE_MS, read }: FetchOptions<T>,
  again: boolean,
): Promise<T> {
  const watch = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let status: number | null = null;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => watch.abort(new FileError('silent', url, status)), patience);
  };
  const stop = () => watch.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    heard();
    // What the browser keeps under this name may be the broken one.
    const response = await fetch(url, {
      signal: watch.signal,
      cache: again ? 'reload' : 'default',
      // Whoever may name a story's folder may not, by a redirection, name any other place.
      redirect: 'error',
    });
    ({ status } = response);
    if (status === 404 || status === 410) throw new FileError('missing', url, status);
    if (!response.ok) throw new FileError('server', url, status);
    // Hosts of one page answer a missing file with their start page, and a hotel's network anything
    // with its own.
    if (response.headers.get('content-type')?.includes('text/html'))
      throw new FileError('missing', url, status);
    const bytes = await bodyOf(response, heard);
    try {
      return read(bytes);
    } catch (cause) {
      throw new FileError('garbled', url, status, cause);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (watch.signal.aborted) throw watch.signal.reason;
    throw cause instanceof FileError ? cause : new FileError('network', url, status, cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function bodyOf(response: Response, heard: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    heard();
    parts.push(part.value);
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
