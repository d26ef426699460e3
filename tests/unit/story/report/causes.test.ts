import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/story/problems/problem.ts';
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

const FILE = /^(?:story|route|article\.\w+)\.(?:json|geojson|md)/;
const WRITTEN = /^([\w-]+)(?::(\S+))? (.*?)(?: #(\w+))?(?: !(\w+))?$/;

/**
 * A problem as the tables have it: code, path, id and severity, `source-unknown stops[0].arrival #tass !hint`.
 * The code may have its language or its reason: `text-untranslated:ko`, `value-invalid:text-empty`.
 */
function problem(written: string): Problem {
  const [, code, more, path = '', id, severity = 'dropped'] = WRITTEN.exec(written) ?? [];
  return {
    ...{ code, severity, path: FILE.test(path) ? path : `story.json: ${path}` },
    values: code === 'text-untranslated' ? { lang: more } : {},
    ...(code === 'value-invalid' && { value: { reason: more ?? 'text', fix: 'fix-item' } }),
    ...(id && { id }),
  } as Problem;
}

/** The rows of a table, and the cells of each. */
const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string, string]);

/** For each problem the index of the one that it follows from, `=` before one that is the same; or null. */
const causes = (...written: string[]) =>
  causesOf(
    written.map(problem).map((each) => ({ problem: each, location: locate(each.path, STORY) })),
    RAW,
  ).map((cause) => cause && `${cause.same ? '=' : ''}${cause.index}`);

describe('a problem follows from', () => {
  it.each(
    rows(`
      a source that is left out | value-invalid sources.tass.title | source-unknown stops[0].arrival #tass
      a source that is left out, in a passage | value-invalid sources.tass | passage-source-unknown article.en.md:3 passage "leaving" #tass
      a place that is left out | value-invalid places.town.zone | place-unknown stops[0].place #town
      all places that are left out | object-expected places | place-unknown stops[0].place #town
      a list of legs that is none | list-expected legs | leg-unknown stops[0].rides[0] #rail
      a stop that is left out, in a link | value-invalid stops[1].arrival | link-unknown article.en.md:9 #beta
      a moment that is left out, in a link | value-invalid moments[0].from | link-unknown article.en.md:9 #before
      an article that is missing | article-missing article.en.md | passage-unknown stops[0].passage #leaving
      an article that is empty | article-empty article.en.md | passage-unknown stops[0].passage #leaving
      an article that cannot be read | file-utf-16 article.en.md | passage-unknown stops[0].passage #leaving
      a passage that is left out | passage-empty article.en.md:3 passage "leaving" | passage-unknown stops[0].passage #leaving
      a key that is misspelt | key-unknown stops[1].arival !hint | stop-without-time stops[1]
      a key that is misspelt: no rides | key-unknown stops[1].rids !hint | rides-missing stops[1]
      the stop before, where rides begin | value-invalid stops[0].arrival | rides-missing stops[1]
      the stop before, which a call is not | value-invalid stops[1].arrival | ride-off-line stops[3].rides[0]
      the stop before: a ride without a length | value-invalid stops[1].arrival | ride-without-length stops[3].rides[0]
      a range of time in it: the order | time-range stops[1].arrival | stop-order stops[1]
      a range of time in it: an overlap | time-range stops[1].arrival | stop-overlap stops[1]
      an offset that is not the zone’s | offset-not-zone stops[1].arrival | departure-before-arrival stops[1]
      an offset that is not the zone’s: the speed | offset-not-zone stops[1].arrival | speed-too-high stops[1]
      the stop before: the speed | value-invalid stops[0].arrival | speed-infinite stops[1]
      a stop: the opening | value-invalid stops[1].arrival | opening-unknown opening
      a stop: the words of its slide | value-invalid stops[1].arrival | talk-slide-unknown talk.slides.beta
      a stop: a slide to skip | value-invalid stops[3].at | talk-step-unknown talk.skip[0]
      a stop: a passage without a time | value-invalid stops[0].arrival | passage-untimed article.en.md:3 passage "leaving"
      a moment: a passage without a time | value-invalid moments[0].from | passage-untimed article.en.md:30 passage "past"
      places: no stops are left | value-invalid places.town | no-stops story.json !fatal
      stops: no stops are left | value-invalid stops[0].at | no-stops story.json !fatal
      a chapter: the chapters are not complete | value-invalid chapters[0].from | chapters-incomplete chapters !hint
      a feature of the route | value-invalid route.geojson: features[0].geometry | feature-unknown legs[0].feature #line
    `),
  )('%s', (_, cause, effect) => {
    expect(causes(cause, effect)).toEqual([null, '0']);
    // The order of the problems does not matter.
    expect(causes(effect, cause)).toEqual(['1', null]);
  });
});

describe('a problem does not follow from', () => {
  it.each(
    rows(`
      another source | value-invalid sources.tass | source-unknown stops[0].arrival #ria
      a source of a claim that is left out alone | source-unknown places.town #ria | place-unknown stops[0].place #town
      a text that is cut | text-too-long places.town.name | place-unknown stops[0].place #town
      a hint | value-invalid places.town !hint | place-unknown stops[0].place #town
      a figure that is left out | value-invalid stops[1].media[0].src | link-unknown article.en.md:9 #beta
      the lead figure | value-invalid lead.src | no-stops story.json !fatal
      a hint about a passage | passage-empty article.en.md:3 passage "leaving" !hint | passage-unknown stops[0].passage #leaving
      a file that is no article | file-utf-16 route.geojson | passage-unknown stops[0].passage #leaving
      times of another stop | time-range stops[0].arrival | stop-order stops[1]
      a stop that names another passage | value-invalid stops[1].arrival | passage-untimed article.en.md:3 passage "leaving"
    `),
  )('%s', (_, cause, other) => {
    expect(causes(cause, other)[1]).toBeNull();
  });

  it('itself', () => {
    expect(causes('rides-missing stops[0]')).toEqual([null]);
  });
});

describe('a problem is the same mistake as', () => {
  it.each(
    rows(`
      one that names the same source in vain | source-unknown stops[0].arrival #ria | passage-source-unknown article.en.md:3 passage "leaving" #ria
      the same key misspelt elsewhere | key-unknown stops[0].arival !hint | key-unknown stops[1].arival !hint
      the same in another entry of a list | value-invalid stops[0].conflicts[0].claims[1].at | value-invalid stops[1].conflicts[2].claims[0].at
      a stop out of order, after the same one | stop-order stops[0] #alpha | stop-order stops[1] #alpha
      another text that lacks the same language | text-untranslated:ko title | text-untranslated:ko stops[1].title
      other stops without rides | rides-missing stops[0] | rides-missing stops[3]
    `),
  )('%s', (_, first, second) => {
    expect(causes(first, second)).toEqual([null, '=0']);
  });
});

describe('a problem is not the same mistake as', () => {
  it.each(
    rows(`
      one that names another source in vain | source-unknown stops[0].arrival #ria | source-unknown stops[0].arrival #tass
      one of another key | value-invalid stops[0].arrival | value-invalid stops[1].departure
      one of another list | value-invalid stops[0].passage | value-invalid moments[0].passage
      one of another key at the root | value-invalid title | value-invalid summary
      one in another file | markdown-html article.en.md:3 | markdown-html article.ru.md:3
      one for another reason | value-invalid stops[0].arrival | value-invalid:text-empty stops[1].arrival
      a text that lacks another language | text-untranslated:ko title | text-untranslated:ru stops[1].title
      a stop out of order, after another | stop-order stops[1] #alpha | stop-order stops[3] #beta
    `),
  )('%s', (_, first, second) => {
    expect(causes(first, second)).toEqual([null, null]);
  });
});
