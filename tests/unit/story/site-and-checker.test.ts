import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadStory } from '../../../src/story/load/load-story.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { StoryError } from '../../../src/story/problems/story-error.ts';
import { readStory } from '../../../tools/story/read-story.ts';
import { rawStory } from '../../fixtures/raw-story.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whistlestop-agree-'));
  vi.stubGlobal('fetch', async (url: string) => {
    const file = await readFile(join(folder, url.split('/').at(-1) ?? '')).catch(() => null);
    return file ? new Response(new Uint8Array(file)) : new Response('', { status: 404 });
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

type Files = Record<string, Uint8Array | string>;

async function write(change: (files: Files) => void): Promise<void> {
  const { story, route, articles } = rawStory();
  const files: Files = {
    'story.json': JSON.stringify({ ...story, languages: ['en', 'de'] }, null, 2),
    'route.geojson': JSON.stringify(route, null, 2),
    'article.en.md': `${articles.en ?? ''}\n\n![A train](train.jpg)\n`,
    'media.json': JSON.stringify({ 'train.jpg': { width: 640, height: 480, bytes: 1000 } }),
    'article.de.md': ':::passage{#middle}\nEin Halt.\n:::',
  };
  change(files);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/** What the site finds; the codes of a story that it cannot show stand in its error. */
async function onSite(): Promise<unknown> {
  try {
    // After the last of the attempts.
    const { story, problems } = await loadStory(basename(folder), { failures: 9 });
    return { shown: story !== null, problems };
  } catch (error) {
    expect(error).toBeInstanceOf(StoryError);
    return { shown: false };
  }
}

const NAMES = ['story.json', 'route.geojson', 'article.en.md', 'article.de.md', 'media.json'];

const utf16 = (text: string | Uint8Array) => Buffer.from(`\ufeff${String(text)}`, 'utf16le');
const CHANGES: Record<string, (text: string | Uint8Array) => string | Uint8Array | null> = {
  'with a byte order mark': (text) => `\ufeff${String(text)}`,
  'with Windows’ line ends': (text) => String(text).replaceAll('\n', '\r\n'),
  'in UTF-16': utf16,
  'in big-endian UTF-16': (text) => utf16(text).swap16(),
  'in Latin-1': (text) => Buffer.concat([Buffer.from(String(text)), Buffer.of(0xe9)]),
  'cut off': (text) => String(text).slice(0, 40),
  empty: () => '',
  missing: () => null,
  'that is a page': () => '<!doctype html><title>404</title>',
};

describe('site and checker agree', () => {
  it.each(NAMES.flatMap((name) => Object.keys(CHANGES).map((how) => [name, how] as const)))(
    'on %s %s',
    async (name, how) => {
      await write((files) => {
        const changed = CHANGES[how]?.(files[name] ?? '');
        if (changed === null || changed === undefined) delete files[name];
        else files[name] = changed;
      });
      const { raw } = await readStory(folder);
      const { story, problems } = parseStory(raw);
      const site = await onSite();
      expect(site).toEqual(story ? { shown: true, problems } : { shown: false });
    },
  );
});
