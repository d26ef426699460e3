import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { reportOf } from '../../../../src/story/report/report.ts';
import { suggest } from '../../../../src/story/report/suggest.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

/** What the checker asks about the problems of the sample with a mistake. */
function meant(change: (raw: Any) => void) {
  const raw = rawStory() as Any;
  change(raw);
  const found = reportOf(parseStory(raw).problems, raw);
  expect(found).not.toEqual([]);
  return (
    found
      .map(({ problem, location }) => suggest(problem, location, raw))
      .find((word) => word !== null) ?? null
  );
}

describe('what was probably meant', () => {
  it.each<[string, string | null, (raw: Any) => void]>([
    ['a place', 'beta', ({ story }) => Object.assign(story.stops[1], { place: 'betta' })],
    [
      'two letters exchanged',
      'gamma',
      ({ story }) => Object.assign(story.stops[3], { place: 'gmama' }),
    ],
    [
      'a short word that is another',
      null,
      ({ story }) => Object.assign(story.stops[1], { rides: ['six'] }),
    ],
    ['a key', 'rides', ({ story }) => Object.assign(story.stops[3], { ride: ['two'] })],
    [
      'a key that is missing',
      'publsher',
      ({ story }) => {
        story.sources.herald.publsher = 'Herald';
        delete story.sources.herald.publisher;
      },
    ],
    ['a line', 'two', ({ story }) => Object.assign(story.legs[1], { feature: 'tow' })],
    ['a passage', 'middle', ({ story }) => Object.assign(story.stops[1], { passage: 'midle' })],
    [
      'a stop in the article',
      'alpha',
      (raw) => Object.assign(raw.articles, { en: raw.articles.en.replace('=alpha', '=alfpha') }),
    ],
    [
      'a source in the article',
      'herald',
      (raw) => Object.assign(raw.articles, { en: raw.articles.en.replace('"herald"', '"harald"') }),
    ],
    ['something new', null, ({ story }) => Object.assign(story.stops[1], { place: 'timbuktu' })],
    [
      'no word at all',
      null,
      ({ story }) => Object.assign(story.stops[1], { place: 'x'.repeat(99) }),
    ],
  ])('%s', (_, word, change) => {
    expect(meant(change)).toBe(word);
  });
});
