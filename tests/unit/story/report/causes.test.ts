import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/story/model.ts';
import { causesOf } from '../../../../src/story/report/causes.ts';
import { locate } from '../../../../src/story/report/locate.ts';

const STORY = {
  opening: 'beta',
  places: { town: { name: 'Town' } },
  stops: [
    { id: 'alpha', place: 'town', passage: 'leaving' },
    { id: 'beta', place: 'town', passage: 'middle' },
    { id: 'wave', kind: 'call', place: 'town' },
    { id: 'gamma', place: 'town' },
  ],
  moments: [{ id: 'before', passage: 'past' }],
  chapters: [{ id: 'one' }],
  talk: { slides: { beta: 'Words' }, skip: ['gamma'] },
};
const ROUTE = { features: [{ id: 'line' }] };
const RAW = { slug: 'sample', story: STORY, route: ROUTE, articles: {} };

type Part = Partial<Problem> & Pick<Problem, 'code' | 'path'>;

const problem = (part: Part): Problem => ({ severity: 'dropped', values: {}, ...part });

/** For each problem the index of the one that it follows from, `=` before one that is the same; or null. */
const causes = (...parts: Part[]) =>
  causesOf(
    parts.map((part) => ({ problem: problem(part), location: locate(part.path, STORY) })),
    RAW,
  ).map((cause) => cause && `${cause.same ? '=' : ''}${cause.index}`);

const stop = (index: number, rest = '') => `story.json: stops[${index}]${rest}`;
const wrong = (path: string, more: Partial<Problem> = {}): Part => ({
  ...{ code: 'value-invalid', path, value: { reason: 'text', fix: 'fix-item' } },
  ...more,
});

describe('a problem follows from', () => {
  it.each<[string, Part, Part]>([
    [
      'a source that is left out',
      wrong('story.json: sources.tass.title'),
      { code: 'source-unknown', path: stop(0, '.arrival'), id: 'tass' },
    ],
    [
      'a source that is left out, in a passage',
      wrong('story.json: sources.tass'),
      { code: 'passage-source-unknown', path: 'article.en.md:3 passage "leaving"', id: 'tass' },
    ],
    [
      'a place that is left out',
      wrong('story.json: places.town.zone'),
      { code: 'place-unknown', path: stop(0, '.place'), id: 'town' },
    ],
    [
      'all places that are left out',
      { code: 'object-expected', path: 'story.json: places' },
      { code: 'place-unknown', path: stop(0, '.place'), id: 'town' },
    ],
    [
      'a list of legs that is none',
      { code: 'list-expected', path: 'story.json: legs' },
      { code: 'leg-unknown', path: stop(0, '.rides[0]'), id: 'rail' },
    ],
    [
      'a stop that is left out, in a link',
      wrong(stop(1, '.arrival')),
      { code: 'link-unknown', path: 'article.en.md:9', id: 'beta' },
    ],
    [
      'a moment that is left out, in a link',
      wrong('story.json: moments[0].from'),
      { code: 'link-unknown', path: 'article.en.md:9', id: 'before' },
    ],
    [
      'an article that is missing',
      { code: 'article-missing', path: 'article.en.md' },
      { code: 'passage-unknown', path: stop(0, '.passage'), id: 'leaving' },
    ],
    [
      'an article that is empty',
      { code: 'article-empty', path: 'article.en.md' },
      { code: 'passage-unknown', path: stop(0, '.passage'), id: 'leaving' },
    ],
    [
      'an article that cannot be read',
      { code: 'file-utf-16', path: 'article.en.md' },
      { code: 'passage-unknown', path: stop(0, '.passage'), id: 'leaving' },
    ],
    [
      'a passage that is left out',
      { code: 'passage-empty', path: 'article.en.md:3 passage "leaving"' },
      { code: 'passage-unknown', path: stop(0, '.passage'), id: 'leaving' },
    ],
    [
      'a key that is misspelt',
      { code: 'key-unknown', path: stop(1, '.arival'), severity: 'hint' },
      { code: 'stop-without-time', path: stop(1) },
    ],
    [
      'a key that is misspelt: no rides',
      { code: 'key-unknown', path: stop(1, '.rids'), severity: 'hint' },
      { code: 'rides-missing', path: stop(1) },
    ],
    [
      'the stop before, where rides begin',
      wrong(stop(0, '.arrival')),
      { code: 'rides-missing', path: stop(1) },
    ],
    [
      'the stop before, which a call is not',
      wrong(stop(1, '.arrival')),
      { code: 'ride-off-line', path: stop(3, '.rides[0]') },
    ],
    [
      'the stop before: a ride without a length',
      wrong(stop(1, '.arrival')),
      { code: 'ride-without-length', path: stop(3, '.rides[0]') },
    ],
    [
      'a range of time in it: the order',
      { code: 'time-range', path: stop(1, '.arrival') },
      { code: 'stop-order', path: stop(1) },
    ],
    [
      'a range of time in it: an overlap',
      { code: 'time-range', path: stop(1, '.arrival') },
      { code: 'stop-overlap', path: stop(1) },
    ],
    [
      'an offset that is not the zone’s',
      { code: 'offset-not-zone', path: stop(1, '.arrival') },
      { code: 'departure-before-arrival', path: stop(1) },
    ],
    [
      'an offset that is not the zone’s: the speed',
      { code: 'offset-not-zone', path: stop(1, '.arrival') },
      { code: 'speed-too-high', path: stop(1) },
    ],
    [
      'the stop before: the speed',
      wrong(stop(0, '.arrival')),
      { code: 'speed-infinite', path: stop(1) },
    ],
    [
      'a stop: the opening',
      wrong(stop(1, '.arrival')),
      { code: 'opening-unknown', path: 'story.json: opening' },
    ],
    [
      'a stop: the words of its slide',
      wrong(stop(1, '.arrival')),
      { code: 'talk-slide-unknown', path: 'story.json: talk.slides.beta' },
    ],
    [
      'a stop: a slide to skip',
      wrong(stop(3, '.at')),
      { code: 'talk-step-unknown', path: 'story.json: talk.skip[0]' },
    ],
    [
      'a stop: a passage without a time',
      wrong(stop(0, '.arrival')),
      { code: 'passage-untimed', path: 'article.en.md:3 passage "leaving"' },
    ],
    [
      'a moment: a passage without a time',
      wrong('story.json: moments[0].from'),
      { code: 'passage-untimed', path: 'article.en.md:30 passage "past"' },
    ],
    [
      'places: no stops are left',
      wrong('story.json: places.town'),
      { code: 'no-stops', path: 'story.json', severity: 'fatal' },
    ],
    [
      'stops: no stops are left',
      wrong(stop(0, '.at')),
      { code: 'no-stops', path: 'story.json', severity: 'fatal' },
    ],
    [
      'a chapter: the chapters are not complete',
      wrong('story.json: chapters[0].from'),
      { code: 'chapters-incomplete', path: 'story.json: chapters', severity: 'hint' },
    ],
    [
      'a feature of the route',
      wrong('route.geojson: features[0].geometry'),
      { code: 'feature-unknown', path: 'story.json: legs[0].feature', id: 'line' },
    ],
  ])('%s', (_, cause, effect) => {
    expect(causes(cause, effect)).toEqual([null, '0']);
    // The order of the problems does not matter.
    expect(causes(effect, cause)).toEqual(['1', null]);
  });
});

describe('a problem does not follow from', () => {
  it.each<[string, Part, Part]>([
    [
      'another source',
      wrong('story.json: sources.tass'),
      { code: 'source-unknown', path: stop(0, '.arrival'), id: 'ria' },
    ],
    [
      'a source of a claim that is left out alone',
      { code: 'source-unknown', path: 'story.json: places.town', id: 'ria' },
      { code: 'place-unknown', path: stop(0, '.place'), id: 'town' },
    ],
    [
      'a text that is cut',
      { code: 'text-too-long', path: 'story.json: places.town.name' },
      { code: 'place-unknown', path: stop(0, '.place'), id: 'town' },
    ],
    [
      'a hint',
      wrong('story.json: places.town', { severity: 'hint' }),
      { code: 'place-unknown', path: stop(0, '.place'), id: 'town' },
    ],
    [
      'a figure that is left out',
      wrong(stop(1, '.media[0].src')),
      { code: 'link-unknown', path: 'article.en.md:9', id: 'beta' },
    ],
    [
      'the lead figure',
      wrong('story.json: lead.src'),
      { code: 'no-stops', path: 'story.json', severity: 'fatal' },
    ],
    [
      'a hint about a passage',
      { code: 'passage-empty', path: 'article.en.md:3 passage "leaving"', severity: 'hint' },
      { code: 'passage-unknown', path: stop(0, '.passage'), id: 'leaving' },
    ],
    [
      'a file that is no article',
      { code: 'file-utf-16', path: 'route.geojson' },
      { code: 'passage-unknown', path: stop(0, '.passage'), id: 'leaving' },
    ],
    [
      'times of another stop',
      { code: 'time-range', path: stop(0, '.arrival') },
      { code: 'stop-order', path: stop(1) },
    ],
    [
      'a stop that names another passage',
      wrong(stop(1, '.arrival')),
      { code: 'passage-untimed', path: 'article.en.md:3 passage "leaving"' },
    ],
  ])('%s', (_, cause, other) => {
    expect(causes(cause, other)[1]).toBeNull();
  });

  it('itself', () => {
    expect(causes({ code: 'rides-missing', path: stop(0) })).toEqual([null]);
  });
});

describe('a problem is the same mistake as', () => {
  it.each<[string, Part, Part]>([
    [
      'one that names the same source in vain',
      { code: 'source-unknown', path: stop(0, '.arrival'), id: 'ria' },
      { code: 'passage-source-unknown', path: 'article.en.md:3 passage "leaving"', id: 'ria' },
    ],
    [
      'the same key misspelt elsewhere',
      { code: 'key-unknown', path: stop(0, '.arival'), severity: 'hint' },
      { code: 'key-unknown', path: stop(1, '.arival'), severity: 'hint' },
    ],
    [
      'the same in another entry of a list',
      wrong(stop(0, '.conflicts[0].claims[1].at')),
      wrong(stop(1, '.conflicts[2].claims[0].at')),
    ],
    [
      'a stop out of order, after the same one',
      { code: 'stop-order', path: stop(0), id: 'alpha' },
      { code: 'stop-order', path: stop(1), id: 'alpha' },
    ],
    [
      'another text that lacks the same language',
      { code: 'text-untranslated', path: 'story.json: title', values: { lang: 'ko' } },
      { code: 'text-untranslated', path: stop(1, '.title'), values: { lang: 'ko' } },
    ],
    [
      'other stops without rides',
      { code: 'rides-missing', path: stop(0) },
      { code: 'rides-missing', path: stop(3) },
    ],
  ])('%s', (_, first, second) => {
    expect(causes(first, second)).toEqual([null, '=0']);
  });
});

describe('a problem is not the same mistake as', () => {
  it.each<[string, Part, Part]>([
    [
      'one that names another source in vain',
      { code: 'source-unknown', path: stop(0, '.arrival'), id: 'ria' },
      { code: 'source-unknown', path: stop(0, '.arrival'), id: 'tass' },
    ],
    ['one of another key', wrong(stop(0, '.arrival')), wrong(stop(1, '.departure'))],
    ['one of another list', wrong(stop(0, '.passage')), wrong('story.json: moments[0].passage')],
    ['one of another key at the root', wrong('story.json: title'), wrong('story.json: summary')],
    [
      'one in another file',
      { code: 'markdown-html', path: 'article.en.md:3' },
      { code: 'markdown-html', path: 'article.ru.md:3' },
    ],
    [
      'one for another reason',
      wrong(stop(0, '.arrival')),
      wrong(stop(1, '.arrival'), { value: { reason: 'text-empty', fix: 'fix-item' } }),
    ],
    [
      'a text that lacks another language',
      { code: 'text-untranslated', path: 'story.json: title', values: { lang: 'ko' } },
      { code: 'text-untranslated', path: stop(1, '.title'), values: { lang: 'ru' } },
    ],
    [
      'a stop out of order, after another',
      { code: 'stop-order', path: stop(1), id: 'alpha' },
      { code: 'stop-order', path: stop(3), id: 'beta' },
    ],
  ])('%s', (_, first, second) => {
    expect(causes(first, second)).toEqual([null, null]);
  });
});
