import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadStory } from '../../../../src/story/load/load-story.ts';
import { loadTranslation } from '../../../../src/story/load/load-translation.ts';
import type { Story } from '../../../../src/story/model.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

/** Names of the files that were asked for. */
let asked: string[];
/** Answers by file name; a file that is not there is a 404. */
let files: Record<string, string>;

beforeEach(() => {
  const { story, route, articles } = rawStory();
  const english = articles.en ?? '';
  asked = [];
  files = {
    'story.json': JSON.stringify({
      ...(story as object),
      languages: ['en', 'ru', 'pt-BR'],
      strings: ['ru'],
    }),
    'route.geojson': JSON.stringify(route),
    'article.en.md': english,
    'article.ru.md': english.replace(/^## .*$/gm, '## По-русски'),
    'article.pt-BR.md': english.replace(/^## .*$/gm, '## Em português'),
    'strings.ru.json': JSON.stringify({ title: 'Поездка', 'places/beta/name': 'Бета' }),
  };
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.split('/').at(-1) ?? '';
    asked.push(name);
    const file = files[name];
    return file === undefined ? new Response('no', { status: 404 }) : new Response(file);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function load(...languages: string[]) {
  const { story, problems } = await loadStory('sample', {
    ...{ base: 'https://example.org/stories', languages },
  });
  expect(problems.map(({ code }) => code)).not.toContain('translation-missing');
  return story as Story;
}

const articlesAsked = () => asked.filter((name) => name.endsWith('.md')).sort();
const headings = (story: Story, lang: string) =>
  story.passages.map(({ text }) => /^## .*$/m.exec(text[lang] ?? '')?.[0]);

describe('a story', () => {
  it('has the articles of its first language and of those that are asked for', async () => {
    await load('ru');
    expect(articlesAsked()).toEqual(['article.en.md', 'article.ru.md']);
  });

  it('has an article that is asked for by the language alone', async () => {
    const story = await load('pt');
    expect(articlesAsked()).toEqual(['article.en.md', 'article.pt-BR.md']);
    expect(headings(story, 'pt-BR')).toContain('## Em português');
  });

  it('gets the others one by one, and stays the same story', async () => {
    const story = await load('en');
    expect(headings(story, 'ru')).toEqual(story.passages.map(() => undefined));
    await Promise.all([loadTranslation(story, 'ru'), loadTranslation(story, 'pt-BR')]);
    const own = headings(story, 'en');
    // Each of them is there now, and not asked for again.
    for (const lang of ['ru', 'pt-BR']) await loadTranslation(story, lang);
    expect(headings(story, 'ru')).toEqual(own.map((heading) => heading && '## По-русски'));
    expect(headings(story, 'pt-BR')).toEqual(own.map((heading) => heading && '## Em português'));
    expect(articlesAsked()).toEqual(['article.en.md', 'article.pt-BR.md', 'article.ru.md']);
  });

  it('gets one after another', async () => {
    const story = await load('en');
    for (const lang of ['ru', 'pt-BR']) await loadTranslation(story, lang);
    expect(headings(story, 'ru')).toContain('## По-русски');
    expect(headings(story, 'pt-BR')).toContain('## Em português');
  });

  it('has the articles of each language that is asked for, and of no similar one', async () => {
    await load('ru', 'pt', 'pa');
    expect(articlesAsked()).toEqual(['article.en.md', 'article.pt-BR.md', 'article.ru.md']);
    asked = [];
    await load('pa', 'r');
    expect(articlesAsked()).toEqual(['article.en.md']);
  });

  it('asks for no article twice, nor for one that it cannot have', async () => {
    const story = await load('en');
    for (const lang of ['ru', 'ru', 'en', 'fr']) await loadTranslation(story, lang);
    expect(articlesAsked()).toEqual(['article.en.md', 'article.ru.md']);
  });

  it('asks again for an article that did not load', async () => {
    const story = await load('en');
    const file = files['article.ru.md'] ?? '';
    delete files['article.ru.md'];
    await expect(loadTranslation(story, 'ru')).rejects.toThrow();
    files['article.ru.md'] = file;
    await loadTranslation(story, 'ru');
    expect(headings(story, 'ru')).toContain('## По-русски');
  });

  it('gets the texts of story.json beside the article, wherever the story uses them', async () => {
    const story = await load('en');
    const beta = story.stops[1];
    expect(beta?.title).toEqual({ en: 'Beta' });
    await loadTranslation(story, 'ru');
    expect(story.title).toEqual({ en: 'A sample', ru: 'Поездка' });
    expect(story.places.get('beta')?.name).toEqual({ en: 'Beta', ru: 'Бета' });
    expect(story.stops[1]).toBe(beta);
    expect(beta?.title).toEqual({ en: 'Beta', ru: 'Бета' });
    expect(asked.filter((name) => name.startsWith('strings'))).toEqual(['strings.ru.json']);
  });

  it('has them from the start in a language that is asked for', async () => {
    expect((await load('ru')).title).toEqual({ en: 'A sample', ru: 'Поездка' });
    expect((await load('pt')).title).toEqual({ en: 'A sample' });
    expect(asked.filter((name) => name.startsWith('strings'))).toEqual(['strings.ru.json']);
  });
});
