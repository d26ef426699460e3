import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asJson, asText, FileError, fetchFileWithRetry } from '../../../src/loading/fetch-file.ts';

/** The network's answers, one after another; the last is repeated. */
let answers: (() => Response | Promise<Response>)[];
let asked: RequestInit[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    asked.push(options);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    const aborted = new Promise<never>((_, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
    });
    return Promise.race([Promise.resolve().then(() => answer?.() ?? Response.error()), aborted]);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function load<T>(read: (bytes: Uint8Array<ArrayBuffer>) => T, signal?: AbortSignal) {
  const loaded = fetchFileWithRetry('x.json', { read, timeout: 5000, signal });
  const ended = loaded.then(
    (value) => ({ value, error: null }),
    (error: unknown) => ({ value: null, error }),
  );
  await vi.runAllTimersAsync();
  return ended;
}

/** A body that is sent in chunks, with pauses; then it ends, breaks off or falls silent. */
function body(chunks: string[], pause: number, end: 'whole' | 'broken' | 'silent'): Response {
  const stream = new ReadableStream<Uint8Array>({
    async start(to) {
      for (const chunk of chunks) {
        await new Promise((done) => setTimeout(done, pause));
        to.enqueue(new TextEncoder().encode(chunk));
      }
      if (end === 'whole') to.close();
      if (end === 'broken') to.error(new TypeError('cut'));
    },
  });
  return new Response(stream);
}

describe('fetchFileWithRetry', () => {
  it('reads a whole file from any number of chunks, however slow the connection', async () => {
    answers = [() => body(['{"a"', ': [1, ', '2]}'], 4900, 'whole')];
    expect(await load(asJson)).toEqual({ value: { a: [1, 2] }, error: null });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['404', () => new Response('', { status: 404 }), 'missing', 1],
    ['410', () => new Response('', { status: 410 }), 'missing', 1],
    [
      'a page in its place',
      () => new Response('<h1>', { headers: { 'content-type': 'text/html' } }),
      'missing',
      1,
    ],
    ['503', () => new Response('', { status: 503 }), 'server', 3],
    ['no network', () => Promise.reject(new TypeError('offline')), 'network', 3],
    ['half of it', () => body(['{"a'], 10, 'broken'), 'network', 3],
    ['noise', () => new Response(new Uint8Array([0xff, 0xfe, 0x80])), 'malformed', 3],
    ['another text', () => new Response('{"a'), 'malformed', 3],
    ['no answer', () => new Promise<Response>(() => {}), 'timeout', 1],
  ] as const)('fails for a reason where there is %s', async (_, answer, reason, tries) => {
    answers = [answer];
    const { error } = await load(asJson);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ reason });
    expect(asked).toHaveLength(tries);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('loads at the second attempt, past the browser’s cache', async () => {
    answers = [() => new Response('{"a'), () => new Response('{"a": 1}')];
    expect(await load(asJson)).toEqual({ value: { a: 1 }, error: null });
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
  });

  it('ends with the signal’s reason when it is aborted', async () => {
    const wanted = new AbortController();
    answers = [() => new Promise<Response>(() => {})];
    setTimeout(() => wanted.abort('gone'), 100);
    expect(await load(asText, wanted.signal)).toEqual({ value: null, error: 'gone' });
    wanted.abort();
    expect((await load(asText, wanted.signal)).error).toBe('gone');
  });
});
