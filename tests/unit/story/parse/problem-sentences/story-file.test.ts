import { describe, expect, it } from 'vitest';
import { LEFT_OUT, SEE, said, TEXT } from './said.ts';

describe('the whole file', () => {
  it.each<[unknown, string]>([
    [null, 'is missing'],
    [[], 'is not a JSON object'],
    ['{}', 'is not a JSON object'],
  ])('%j', (file, reason) => {
    expect(said((raw) => Object.assign(raw, { story: file }))).toEqual([
      `fatal: story.json ${reason}. ${SEE}`,
    ]);
  });

  it.each<[unknown, string]>([
    [2, '2'],
    ['1', '"1"'],
    [undefined, 'missing'],
    [null, 'not a number'],
    [{}, 'not a number'],
  ])('of version %j', (version, words) => {
    expect(said(({ story }) => Object.assign(story, { whistlestop: version }))).toEqual([
      `fatal: story.json: whistlestop is ${words}, but must be 1. Write "whistlestop": 1.`,
    ]);
  });

  it('with a key that the format does not have', () => {
    expect(said(({ story }) => Object.assign(story, { journey: 1 }))).toEqual([
      'hint: story.json.journey is not part of the format. Use one of: $schema, whistlestop, title, summary, languages, strings, credit, lead, places, sources, legs, stops, opening, moments, passages, chapters, clocks, countries, camera, basemap, basemapDetail, talk, live, version, changes, moved.',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['title', undefined, ' is missing'],
    ['title', 5, ` ${TEXT}`],
    ['title', '', ' must not be empty'],
    ['title', {}, ` ${TEXT}`],
    ['title', { en: ' ' }, '.en must not be empty'],
    ['title', { en: 5 }, '.en must be text'],
    ['title', 'x'.repeat(10_001), ' must be text of at most 10000 characters'],
    ['title', Array(3000).fill('x'), ` ${TEXT}`],
    ['summary', undefined, ' is missing'],
    ['summary', [], ` ${TEXT}`],
    ['credit', 5, ` ${TEXT}`],
  ])('with the %s %j', (key, value, reason) => {
    expect(said(({ story }) => Object.assign(story, { [key]: value }))).toEqual([
      `hint: story.json: ${key}${reason}. Write some text.`,
    ]);
  });

  it('with all that may be left out left out', () => {
    expect(
      said(({ story, articles }) => {
        for (const key of ['moments', 'chapters', 'credit', 'clocks', 'countries'])
          delete story[key];
        articles.en = articles.en?.replace(/:::passage\{#once.*?\n:::/s, '') ?? null;
      }),
    ).toEqual([]);
  });
});

describe('a list', () => {
  it.each(['moments', 'chapters', 'clocks', 'countries', 'legs', 'stops', 'languages'])(
    '%s that is none',
    (key) => {
      expect(said(({ story }) => Object.assign(story, { [key]: 'some' }))[0]).toBe(
        `hint: story.json: ${key} must be a list. ${SEE}`,
      );
    },
  );

  it.each(['stops', 'languages'])('%s that is missing', (key) => {
    expect(said(({ story }) => delete story[key])[0]).toBe(
      `hint: story.json: ${key} is missing. ${SEE}`,
    );
  });

  it.each(['sources', 'places'])('%s in the place of an object', (key) => {
    expect(said(({ story }) => Object.assign(story, { [key]: [] }))[0]).toBe(
      `hint: story.json: ${key} must be an object with ids as keys. ${SEE}`,
    );
  });

  it('of stops that are none', () => {
    expect(said(({ story }) => Object.assign(story, { stops: [] }))).toEqual([
      'fatal: story.json: stops has no valid stop. A story needs at least one stop.',
    ]);
  });

  it('of sources may be missing', () => {
    expect(
      said(({ story, articles }) => {
        delete story.sources;
        delete story.stops[1].arrival.claims;
        articles.en = null;
      }),
    ).toEqual(['hint: article.en.md is missing. The stops are listed instead.']);
  });

  it.each<[string, unknown, string]>([
    ['languages', 'e n', 'must be a language tag (BCP 47), like "en"'],
    ['languages', 'x-', 'must be a language tag (BCP 47), like "en"'],
    ['languages', 'e'.repeat(51), 'must be a language tag (BCP 47), like "en"'],
    ['languages', 5, 'must be a language'],
    ['clocks', 'Here', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', '+09:00', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 'x Asia/Seoul', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 'Asia/Seoul?', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 'Asia/Seoul/x/y/z', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 5, 'must be an IANA time zone'],
    ['countries', 'Peru', 'must be a country code of two capital letters (ISO 3166-1), like "KP"'],
    ['countries', 'XKP', 'must be a country code of two capital letters (ISO 3166-1), like "KP"'],
    ['countries', 5, 'must be a country code'],
  ])('of %s with %j', (key, value, reason) => {
    expect(
      said(({ story }) => {
        story[key] = [...(story[key] ?? []), value];
        // A language has an article.
        if (key === 'languages') story[key] = ['en', value];
      }),
    ).toEqual([
      `dropped: story.json: ${key}[${key === 'languages' ? 1 : 0}] ${reason}. ${LEFT_OUT}`,
    ]);
  });
});
