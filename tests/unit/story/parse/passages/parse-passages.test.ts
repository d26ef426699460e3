import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import type { RawStory } from '../../../../../src/story/parse/raw-story.ts';
import { problemSentence } from '../../../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

function parse(change: (story: Any, articles: Any) => void, more: Partial<RawStory> = {}) {
  const raw = rawStory();
  change(raw.story, raw.articles);
  const { story, problems } = parseStory({ ...raw, ...more });
  if (!story) throw new Error('no story');
  return { story, said: problems.map((each) => `${each.severity}: ${problemSentence(each)}`) };
}

describe('a passage', () => {
  it('is about all stops and moments that name it, and begins with the earliest', () => {
    const { story } = parse((file) => {
      file.stops[0].passage = 'end';
      file.moments[0].passage = 'end';
      file.stops[1].passage = 'middle';
    });
    const end = story.passages.find(({ id }) => id === 'end');
    expect(end?.stops.map(({ id }) => id)).toEqual(['alpha', 'gamma']);
    expect(end?.moments.map(({ id }) => id)).toEqual(['once']);
    expect(end?.start).toBe(Date.parse('2010-01-01T00:00+03:00'));
    expect(end?.place.id).toBe('delta');
  });

  it('has the time that its line gives, on the clock of its place', () => {
    const { story, said } = parse((_, articles) => {
      articles.en = articles.en.replace('{#end', '{#end t="2020-06-01T18:30" place=gamma');
    });
    expect(said).toEqual([]);
    expect(story.passages.at(-1)?.start).toBe(Date.parse('2020-06-01T18:30+03:00'));
  });

  it('without words is reported, and shown', () => {
    const { story, said } = parse((_, articles) => {
      articles.en = articles.en.replace('There at last.\n', ' \n');
    });
    expect(said).toEqual([
      'hint: article.en.md:17 passage "end" is empty. Write it, or remove it.',
    ]);
    expect(story.passages.at(-1)?.id).toBe('end');
  });

  it('of no known place is at that of its stop', () => {
    const { story, said } = parse((_, articles) => {
      articles.en = articles.en.replace('{#end', '{#end place=nowhere');
    });
    expect(said[0]).toMatch(/^hint: article\.en\.md:17 passage "end" names the place "nowhere"/);
    expect(story.passages.at(-1)?.place.id).toBe('gamma');
  });
});

it('text after a passage that is left out follows the one before that', () => {
  const { story, said } = parse((file, articles) => {
    delete file.stops[1].passage;
    articles.en = articles.en.replace('A halt of an hour.\n:::', '$&\n\nOn they went.');
  });
  expect(said).toHaveLength(1);
  expect(story.passages.map(({ id }) => id)).toEqual(['once', 'leaving', 'end']);
  expect(story.interludes.map(({ after, text }) => [after, text.en])).toEqual([
    [null, 'Untold *words* before.'],
    ['leaving', 'On they went.'],
    ['end', 'Untold words after.'],
  ]);
});

it('an article that cannot be read is reported as such, and the story is shown without it', () => {
  const unreadable = new Map([['article.en.md', 'utf-16' as const]]);
  const { story, said } = parse(() => {}, { articles: { en: null }, unreadable });
  expect(story.passages).toEqual([]);
  expect(said[0]).toMatch(/^dropped: article\.en\.md is saved as UTF-16, not as UTF-8\. /);
});
