import { describe, expect, it } from 'vitest';
import { problemIssues } from '../../../../src/pages/loading/story-issues.ts';
import { sentencesOf } from '../../../../src/pages/loading/use-problem-sentences.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import * as words from '../../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

type Raw = ReturnType<typeof rawStory>;

/** Codes of what a page reports of a sound story in which something was changed. */
function issues(change: (raw: Raw) => object): string[] {
  const raw = rawStory();
  const { problems } = parseStory({ ...raw, ...change(raw) });
  const sentences = problems.length > 0 ? sentencesOf(problems, words) : null;
  const { forReaders, withWords } = problemIssues(problems, sentences);
  return [...withWords, ...forReaders].map(({ code }) => code);
}

describe('what a page says of a story’s problems', () => {
  it.each<[string, string, (raw: Raw) => object]>([
    ['no route', 'route-missing', () => ({ route: null })],
    ['a route that is no GeoJSON', 'route-missing', () => ({ route: 'garbled' })],
    ['no article', 'article-missing', () => ({ articles: { en: null } })],
    [
      'a route without a line',
      'route-missing',
      () => ({ route: { type: 'Point', coordinates: [] } }),
    ],
    [
      'a route that cannot be read',
      'route-missing',
      () => ({ route: null, unreadable: new Map([['route.geojson', 'utf-16']]) }),
    ],
    [
      'an article that cannot be read',
      'article-missing',
      () => ({ articles: { en: null }, unreadable: new Map([['article.en.md', 'utf-16']]) }),
    ],
    ['an empty article', 'article-missing', () => ({ articles: { en: ' ' } })],
    [
      'an unknown time zone',
      'zone-unknown',
      (raw) => JSON.parse(JSON.stringify(raw).replaceAll('Europe/Moscow', 'Europe/Atlantis')),
    ],
  ])('with %s', (_, code, change) => {
    expect(issues(change)).toEqual(['story-unsound', code]);
  });

  it('nothing of a sound story', () => {
    expect(issues(() => ({}))).toEqual([]);
  });

  it('no missing article where only a translation lacks a passage', () => {
    const found = issues(({ story, articles }) => ({
      story: { ...story, languages: ['en', 'de'] },
      articles: { ...articles, de: ':::passage{#middle}\nEin Halt.\n:::' },
    }));
    expect(found).toEqual(['story-unsound']);
  });

  it('that it is too large, and not that its route is missing', () => {
    const coordinates = Array(100_001).fill([10, 30]);
    const geometry = { type: 'LineString', coordinates };
    const features = [{ type: 'Feature', id: 'one', properties: {}, geometry }];
    const found = issues(() => ({ route: { type: 'FeatureCollection', features } }));
    expect(found).toEqual(['story-unsound', 'story-too-large']);
  });
});
