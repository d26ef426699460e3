import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asJson, asText, FileError, fetchFileWithRetry } from '../../../src/loading/fetch-file.ts';

/** What the network answers, one after another; the last for ever. */
let answers: (() => Response | Promise<Response>)[];
let asked: RequestInit[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    asked.push(options);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    const gone = new Promise<never>((_, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
    });
    return Promise.race([Promise.resolve().then(() => answer?.() ?? Response.error()), gone]);
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

/** A body that is sent in pieces, with pauses; it then ends, breaks or falls silent. */
function body(pieces: string[], pause: number, end: 'whole' | 'broken' | 'silent'): Response {
  const stream = new ReadableStream<Uint8Array>({
    async start(to) {
      for (const piece of pieces) {
        await new Promise((done) => setTimeout(done, pause));
        to.enqueue(new TextEncoder().encode(piece));
      }
      if (end === 'whole') to.close();
      if (end === 'broken') to.error(new TypeError('cut'));
    },
  });
  return new Response(stream);
}

describe('a file', () => {
  it('is read whole, however it is cut up, and however slow its line', async () => {
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

  it('comes at a second try, past what the browser keeps', async () => {
    answers = [() => new Response('{"a'), () => new Response('{"a": 1}')];
    expect(await load(asJson)).toEqual({ value: { a: 1 }, error: null });
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
  });

  it('is given up when nobody wants it any more, for that reason', async () => {
    const wish = new AbortController();
    answers = [() => new Promise<Response>(() => {})];
    setTimeout(() => wish.abort('gone'), 100);
    expect(await load(asText, wish.signal)).toEqual({ value: null, error: 'gone' });
    wish.abort();
    expect((await load(asText, wish.signal)).error).toBe('gone');
  });
});
