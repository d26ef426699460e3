import { onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { loadStory } from '../../../../src/story/load/load-story.ts';
import { storyQuery } from '../../../../src/story/load/story-query.ts';
import { StoryError } from '../../../../src/story/problems/story-error.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { reasonOf } from '../../../fixtures/reason-of.ts';

/** Answers by file name; a file that is not there is a 404. */
let files: Record<string, () => Response | Promise<Response>>;

beforeEach(() => {
  const { story, route, articles } = rawStory();
  files = {
    'story.json': () => Response.json(story),
    'route.geojson': () => Response.json(route),
    'article.en.md': () => new Response(articles.en),
  };
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    const file = files[url.split('/').at(-1) ?? ''];
    const gone = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    return Promise.race([file ? file() : new Response('no', { status: 404 }), gone]);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Without waiting for the pauses between tries. */
async function load(patience?: number) {
  vi.useFakeTimers();
  const options = storyQuery('sample', 'https://example.org/stories', {
    timeout: patience,
  });
  const loaded = new QueryClient().fetchQuery(options);
  loaded.catch(() => {});
  await vi.runAllTimersAsync();
  return loaded;
}

describe('storyQuery', () => {
  it('loads a story', async () => {
    const { story, problems } = await load();
    expect(problems).toEqual([]);
    expect(story?.slug).toBe('sample');
    expect(story?.passages).toHaveLength(4);
  });

  it('keeps stories apart by their folder', async () => {
    const client = new QueryClient();
    const bases = ['https://example.org/stories', 'https://example.org/others'];
    const loaded = await Promise.all(
      ['sample', 'other'].flatMap((slug) =>
        bases.map((base) => client.fetchQuery(storyQuery(slug, base))),
      ),
    );
    expect(new Set(loaded).size).toBe(4);
    expect(loaded.map(({ story }) => story?.slug)).toEqual(['sample', 'sample', 'other', 'other']);
    client.clear();
  });

  it('loads a story offline too: its files may come from the service worker', async () => {
    onlineManager.setOnline(false);
    const { story } = await load().finally(() => onlineManager.setOnline(true));
    expect(story?.slug).toBe('sample');
  });

  it('stops when nobody waits for it any more', async () => {
    const gone = new AbortController();
    files['story.json'] = () => new Promise(() => {});
    const loading = loadStory('sample', { signal: gone.signal });
    gone.abort('gone');
    await expect(loading).rejects.toBe('gone');
  });

  it('fails where story.json is larger than any story', async () => {
    files['story.json'] = () => new Response(new Uint8Array(LIMITS.file + 1).fill(32));
    const error = await load().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoryError);
    expect(String(error)).toContain('story.json is too large');
  });

  it('fetches no more articles than a story may have languages', async () => {
    const { story } = rawStory();
    const languages = ['en', ...Array.from({ length: 200 }, (_, i) => `x${i}`)];
    files['story.json'] = () => Response.json({ ...story, languages });
    const asked = vi.fn();
    const answer = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
      if (url.endsWith('.md')) asked(url);
      return answer(url, options);
    });
    await load().catch(() => {});
    expect(asked).toHaveBeenCalledTimes(LIMITS.entries.languages);
  });

  const UNFETCHED = 'The story did not load: ';
  it.each([
    [
      'missing',
      () => new Response('', { status: 404 }),
      ['missing', 'This site has no story called “sample”.'],
    ],
    [
      'a host’s start page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      [
        'missing',
        'The story “sample” did not load. If you are on public wifi, you may need to sign in first.',
      ],
    ],
    [
      'not JSON',
      () => new Response('{"whistlestop": 1,'),
      ['broken', 'The story “sample” cannot be read: story.json is not valid JSON.'],
    ],
    [
      'a server in trouble',
      () => new Response('', { status: 503 }),
      ['network', `${UNFETCHED}the server answered 503.`],
    ],
    [
      'no network',
      () => Promise.reject(new TypeError('offline')),
      ['network', `${UNFETCHED}the server did not respond.`],
    ],
  ] as const)('fails with a message where story.json is %s', async (_, answer, [kind, words]) => {
    files['story.json'] = answer;
    const error = await load().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StoryError);
    expect(error).toMatchObject({ name: 'StoryError', kind, message: words });
  });

  it.each<[unknown, string[]]>([
    [undefined, ['en']],
    ['de', ['en']],
    [
      ['en', 'de'],
      ['en', 'de'],
    ],
    [
      ['en', 5, '../x', 'd e', 'x/y', 'de-AT'],
      ['en', 'de-AT'],
    ],
  ])('fetches only the articles of the languages %j', async (languages, articles) => {
    files['story.json'] = () => Response.json({ ...rawStory().story, languages });
    const asked: string[] = [];
    const answer = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
      asked.push(url);
      return answer(url, options);
    });
    await load();
    const folder = 'https://example.org/stories/sample/';
    expect(new Set(asked)).toEqual(
      new Set([
        ...[`${folder}route.geojson`, `${folder}story.json`],
        ...articles.map((lang) => `${folder}article.${lang}.md`),
      ]),
    );
  });

  it.each([
    ['route.geojson', () => new Response('', { status: 404 }), 'is missing'],
    ['route.geojson', () => new Response('{'), 'is not valid JSON'],
    ['route.geojson', () => new Response('<gpx/>'), 'holds XML, such as GPX or KML, not JSON'],
    [
      'article.en.md',
      () => new Response(Buffer.from('\ufeffAn article', 'utf16le')),
      'is saved as UTF-16, not as UTF-8',
    ],
    ['route.geojson', () => Promise.reject(new TypeError('offline')), 'is missing'],
    ['article.en.md', () => new Response('', { status: 404 }), 'is missing'],
    ['article.en.md', () => Promise.reject(new TypeError('offline')), 'is missing'],
    ['article.en.md', () => new Response(''), 'is empty'],
  ] as const)('tells the rest where %s fails', async (file, answer, reason) => {
    files[file] = answer;
    const { story, problems } = await load();
    expect(story?.stops).toHaveLength(4);
    expect(reasonOf(problems.find((problem) => problem.path.startsWith(file)))).toBe(reason);
  });

  it.each(['route.geojson', 'article.en.md'])('does not wait for %s forever', async (file) => {
    files[file] = () => new Promise(() => {});
    const { story, problems } = await load(20);
    expect(story?.stops).toHaveLength(4);
    expect(reasonOf(problems.find((problem) => problem.path.startsWith(file)))).toBe('is missing');
  });

  it.each(['story.json', 'route.geojson', 'article.en.md'])(
    'is loaded again, past the browser’s cache, where %s breaks off, and asks no more than three times',
    async (broken) => {
      const caches: unknown[] = [];
      const answer = globalThis.fetch;
      vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
        if (url.endsWith(broken)) caches.push(options.cache);
        return answer(url, options);
      });
      const whole = files[broken];
      let answers = 0;
      files[broken] = () => {
        answers += 1;
        return answers < 3 || !whole ? Promise.reject(new TypeError('ended early')) : whole();
      };
      const { story, problems } = await load();
      expect(story?.slug).toBe('sample');
      expect(problems).toEqual([]);
      expect(caches).toEqual(['default', 'reload', 'reload']);
    },
  );

  it('leaves the cache when the page shows another story, and not before', async () => {
    vi.useFakeTimers();
    const client = new QueryClient();
    const kept = () => client.getQueryCache().getAll().length;
    let leave = () => {};
    for (let i = 0; i < 12; i += 1) {
      leave();
      const query = storyQuery(`story-${i}`, 'https://example.org/stories');
      leave = new QueryObserver(client, query).subscribe(() => {});
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(kept()).toBeLessThan(8);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept()).toBe(1);
    leave();
    vi.useRealTimers();
  });
});
