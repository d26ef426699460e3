import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadStory } from '../../../../src/story/load/load-story.ts';
import { loadTranslation } from '../../../../src/story/load/load-translation.ts';
import type { Story } from '../../../../src/story/model.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

const FOLDER = 'https://example.org/stories/sample/';
const [EN, RU, ROUTE] = ['0000000000e0', '0000000000f0', '0000000000d0'];

/** Paths from the story's folder, as they were asked for. */
let asked: string[];
let files: Record<string, string>;

beforeEach(() => {
  const { story, route, articles } = rawStory();
  asked = [];
  const version = {
    at: '2026-05-01T10:00:00Z',
    files: { 'article.en.md': EN, 'article.ru.md': RU, 'route.geojson': ROUTE },
  };
  files = {
    'story.json': JSON.stringify({ ...story, languages: ['en', 'ru'], version }),
    [`versions/${ROUTE}/route.geojson`]: JSON.stringify(route),
    [`versions/${EN}/article.en.md`]: articles.en ?? '',
    [`versions/${RU}/article.ru.md`]: (articles.en ?? '').replace(/^## .*$/gm, '## По-русски'),
    // What was copied by hand before the story was published.
    'article.en.md': 'An old article.',
    'route.geojson': '{}',
  };
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.replace(FOLDER, '');
    asked.push(path);
    const file = files[path];
    return file === undefined ? new Response('no', { status: 404 }) : new Response(file);
  });
});

afterEach(() => vi.unstubAllGlobals());

const load = () => loadStory('sample', { base: 'https://example.org/stories', languages: ['en'] });

it('has the texts of the version that story.json names, and asks for no others', async () => {
  const { story, problems } = await load();
  expect(problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect(story?.passages).toHaveLength(4);
  expect(asked.sort()).toEqual([
    'story.json',
    `versions/${ROUTE}/route.geojson`,
    `versions/${EN}/article.en.md`,
  ]);
});

it('gets another language of the same version, whatever was published since', async () => {
  const { story } = await load();
  files['story.json'] = files['story.json']?.replace(RU, '000000000000') ?? '';
  await loadTranslation(story as Story, 'ru');
  expect(asked.at(-1)).toBe(`versions/${RU}/article.ru.md`);
  expect(story?.passages.map(({ text }) => text.ru).join()).toContain('## По-русски');
});
