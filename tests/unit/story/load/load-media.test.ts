import { afterEach, expect, it, vi } from 'vitest';
import { loadStory } from '../../../../src/story/load/load-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

const MEDIA = { 'a.jpg': { width: 3, height: 2, bytes: 5000 } };
const LEAD = { src: 'a.jpg', alt: 'A', credit: 'B' };

afterEach(() => vi.unstubAllGlobals());

/** Loads a story; the names of its files in the order in which they were asked for. */
async function load(lead: unknown, text: string) {
  const { story, route, articles } = rawStory();
  const files: Record<string, string> = {
    'story.json': JSON.stringify({ ...story, lead }),
    'route.geojson': JSON.stringify(route),
    'article.en.md': `${articles.en}\n\n${text}`,
    'media.json': JSON.stringify(MEDIA),
  };
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.split('/').at(-1) ?? '';
    asked.push(name);
    await Promise.resolve();
    return new Response(files[name]);
  });
  const parsed = await loadStory('sample', { base: 'https://example.org/stories' });
  return { asked, media: parsed.story?.mediaFiles };
}

it('a story without figures asks for no media.json', async () => {
  const { asked } = await load(undefined, 'No figure.');
  expect(asked).not.toContain('media.json');
});

it('one whose file names a figure asks for it beside the article', async () => {
  const { asked, media } = await load(LEAD, 'No figure.');
  expect(asked.filter((name) => /^(article|media)/.test(name))).toEqual([
    ...['article.en.md', 'media.json'],
  ]);
  expect(media?.get('a.jpg')).toMatchObject({ bytes: 5000 });
});

it('one whose article alone shows a figure asks for it after the article', async () => {
  const { asked, media } = await load(undefined, '![A](a.jpg "Credit: B")');
  expect(asked.at(-1)).toBe('media.json');
  expect(asked.filter((name) => name === 'media.json')).toHaveLength(1);
  expect(media?.get('a.jpg')).toMatchObject({ bytes: 5000 });
});
