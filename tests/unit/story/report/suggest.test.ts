import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import type { Problem } from '../../../../src/story/problems/problem.ts';
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

/** What is suggested for a place of this id among these. */
function similar(id: string, ...places: string[]) {
  const raw = {
    ...rawStory(),
    story: { places: Object.fromEntries(places.map((id) => [id, {}])) },
  };
  const problem = { severity: 'hint', code: 'place-unknown', path: '', values: {}, id } as const;
  return suggest(problem, { file: 'story.json', keys: [], line: null, passage: null }, raw);
}

describe('a word is similar', () => {
  it.each([
    ['a letter more', 'bbeta', 'beta'],
    ['a letter less', 'bta', 'beta'],
    ['another letter', 'bets', 'beta'],
    ['the first two exchanged', 'ebta', 'beta'],
    ['the last two exchanged', 'beat', 'beta'],
    ['two other letters in six', 'gammut', 'gamma-'],
    ['two letters more in six', 'gammaxx', 'gamma'],
    ['one other letter in three', 'ulf', 'ulm'],
    ['as many letters as are compared', `x${'a'.repeat(59)}`, 'a'.repeat(60)],
  ])('with %s: %s', (_, id, place) => expect(similar(id, place)).toBe(place));

  it.each([
    ['two other letters in five', 'betxy', 'betas'],
    ['three other letters', 'gammaxyz', 'gammanea'],
    ['one other letter in two', 'uf', 'um'],
    ['two letters exchanged, and two others', 'xycdefhg', 'abcdefgh'],
    ['a letter put in, and two others', 'abcdef', 'xybcdeg'],
    ['a letter moved past another', 'abx', 'cax'],
    ['a letter taken over by another', 'abx', 'bcx'],
    ['more letters than are compared', `x${'a'.repeat(60)}`, 'a'.repeat(61)],
    ['more letters than are compared in one', `x${'a'.repeat(60)}`, 'a'.repeat(60)],
    ['more letters than are compared in the other', 'a'.repeat(60), 'a'.repeat(61)],
    ['no letter that differs: its entry is wrong in itself', 'beta', 'beta'],
  ])('not with %s: %s', (_, id, place) => expect(similar(id, place)).toBeNull());

  it('the most, and the first of several', () => {
    expect(similar('gammas', 'gamut', 'gammon', 'gamma', 'gammast')).toBe('gamma');
  });
});

describe('it is one of', () => {
  const story = {
    sources: { gazette: {} },
    places: { beta: {} },
    legs: [{ id: 'north' }],
    stops: [{ id: 'arrival' }, null],
    moments: [{ id: 'parade' }],
    talk: { slides: { gamma: 'G' } },
  };
  const raw = {
    ...rawStory(),
    story,
    route: { features: [{ id: 'line-1' }, 5] },
    articles: {
      en: 'No :::passage{#ending}\n\n::::passage{.wide #opening}\n::::\n',
      de: null,
      fr: ':::passage{#finale}\n:::',
    },
  };
  const meantBy = (code: Problem['code'], id: string) =>
    suggest(
      { severity: 'hint', code, path: '', values: {}, id },
      { file: 'story.json', keys: ['stops', 0], line: null, passage: null },
      raw,
    );

  it.each<[Problem['code'], string, string | null]>([
    ['source-unknown', 'gazete', 'gazette'],
    ['passage-source-unknown', 'gazete', 'gazette'],
    ['place-unknown', 'betta', 'beta'],
    ['passage-place-unknown', 'betta', 'beta'],
    ['leg-unknown', 'nroth', 'north'],
    ['link-unknown', 'arival', 'arrival'],
    ['link-unknown', 'parad', 'parade'],
    ['feature-unknown', 'line1', 'line-1'],
    ['passage-unknown', 'openin', 'opening'],
    ['passage-unknown', 'final', 'finale'],
    // Within a line, colons begin no passage.
    ['passage-unknown', 'endin', null],
    ['stop-order', 'arival', null],
  ])('%s: %s', (code, id, word) => expect(meantBy(code, id)).toBe(word));

  it.each(['key-unknown', 'media-key-unknown'] as const)('the keys: %s', (code) => {
    const values = { keys: 'src, credit, caption' };
    const problem = { severity: 'hint', code, path: '', values } as const;
    const at = (key: string) => ({
      file: 'story.json',
      keys: ['lead', key],
      line: null,
      passage: null,
    });
    expect(suggest(problem, at('credits'), raw)).toBe('credit');
    expect(suggest(problem, at('sizes'), raw)).toBeNull();
  });
});
