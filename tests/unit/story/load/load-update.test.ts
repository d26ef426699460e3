import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadStory } from '../../../../src/story/load/load-story.ts';
import { loadUpdate } from '../../../../src/story/load/load-update.ts';
import type { ParsedStory } from '../../../../src/story/parse/parse-story.ts';
import { filesOf, liveDay } from '../../../fixtures/live-day/live-day.ts';

/** What the server has; a file that is not there is a 404. */
let files: Record<string, string>;
let asked: { name: string; cache: RequestCache | undefined }[];
let answer: ((name: string) => Response) | null;

beforeEach(() => {
  files = { ...filesOf(4) };
  asked = [];
  answer = null;
  vi.stubGlobal('fetch', async (url: string, { cache }: RequestInit) => {
    const name = url.split('/').at(-1) ?? '';
    asked.push({ name, cache });
    if (answer) return answer(name);
    const file = files[name];
    return file === undefined ? new Response('no', { status: 404 }) : new Response(file);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(): Promise<ParsedStory> {
  const parsed = await loadStory('coast', { base: 'https://example.org/stories' });
  asked = [];
  return parsed;
}

const passages = (version: ParsedStory | null) => version?.story?.passages.map(({ id }) => id);
const fault = (update: Promise<unknown>) =>
  update.then(
    () => null,
    ({ fault }) => fault,
  );
const publish = (known: number, change: (story: Record<string, unknown>) => void = () => {}) => {
  files = { ...filesOf(known) };
  const story = JSON.parse(files['story.json'] ?? '');
  change(story);
  files['story.json'] = JSON.stringify(story);
};

describe('a live story', () => {
  it('asks the server for story.json alone while that stays the same', async () => {
    const shown = await open();
    expect(await loadUpdate(shown)).toBeNull();
    expect(await loadUpdate(shown)).toBeNull();
    expect(asked).toEqual([
      { name: 'story.json', cache: 'no-cache' },
      { name: 'story.json', cache: 'no-cache' },
    ]);
  });

  it('brings a new version, and the next one after it', async () => {
    const shown = await open();
    publish(5);
    const next = await loadUpdate(shown);
    expect(passages(next)).toContain('pombal');
    expect(asked.map(({ name }) => name).sort()).toEqual([
      ...['article.en.md', 'route.geojson', 'story.json'],
    ]);
    publish(6);
    expect(passages(next && (await loadUpdate(next)))).toContain('coimbra');
    // Of the version before, the page learns the same.
    expect(passages(await loadUpdate(shown))).toContain('coimbra');
  });

  it('brings nothing where the files say the same in other words', async () => {
    const shown = await open();
    publish(4, (story) => Object.assign(story, { $schema: 'https://example.org/schema.json' }));
    expect(await loadUpdate(shown)).toBeNull();
    // The files of it are known: they are not asked for again.
    asked = [];
    expect(await loadUpdate(shown)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('gives the headers of the answer', async () => {
    const shown = await open();
    const headers = { date: 'Fri, 01 May 2026 10:00:00 GMT' };
    answer = (name) => new Response(files[name], { headers });
    const dates: (string | null)[] = [];
    await loadUpdate(shown, { onAnswer: (given) => dates.push(given.get('date')) });
    expect(dates).toEqual([headers.date]);
  });

  it.each<[string, () => void]>([
    ['story.json is gone', () => delete files['story.json']],
    [
      'story.json is cut off',
      () => (files['story.json'] = files['story.json']?.slice(0, 400) ?? ''),
    ],
    ['there are no stops', () => publish(5, (story) => Object.assign(story, { stops: [] }))],
    ['the article is gone', () => delete files['article.en.md']],
    ['the article is cut off', () => (files['article.en.md'] = filesOf(3)['article.en.md'] ?? '')],
    ['the route is gone', () => delete files['route.geojson']],
    ['the route is cut off', () => (files['route.geojson'] = '{"type": "Feat')],
  ])('does not take in a version of which %s, and takes in the next', async (_, spoil) => {
    const shown = await open();
    publish(5);
    spoil();
    expect(await fault(loadUpdate(shown))).toBe('broken');
    expect(await fault(loadUpdate(shown))).toBe('broken');
    publish(5);
    expect(passages(await loadUpdate(shown))).toContain('pombal');
  });

  it('says when the server is in trouble, which is no fault of the story', async () => {
    const shown = await open();
    answer = () => new Response('', { status: 503 });
    expect(await fault(loadUpdate(shown))).toBe('unreachable');
    answer = () => {
      throw new TypeError('no network');
    };
    expect(await fault(loadUpdate(shown))).toBe('unreachable');
  });

  it.each<[string, (at: string) => (story: Record<string, unknown>) => void]>([
    ['version', (at) => (story) => Object.assign(story, { version: { at } })],
    ['corrections', (when) => (story) => Object.assign(story, { changes: [{ when, what: 'X' }] })],
  ])('does not go back to a version that is older by its %s', async (_, dated) => {
    publish(5, dated('2026-05-01T12:00+01:00'));
    const shown = await open();
    publish(4, dated('2026-05-01T11:59+01:00'));
    expect(await fault(loadUpdate(shown))).toBe('older');
    publish(6, dated('2026-05-01T13:00+02:00'));
    expect(passages(await loadUpdate(shown))).toContain('coimbra');
  });

  it('goes through a whole day', async () => {
    let shown = await open();
    for (const version of liveDay().slice(2)) {
      files = { ...version.files };
      const next = await loadUpdate(shown);
      expect(next?.problems).toEqual([]);
      shown = next ?? shown;
    }
    expect(passages(shown)).toHaveLength(10);
  });
});
