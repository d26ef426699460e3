import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { type ReportItem, reportOf } from '../../../../src/story/report/report.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

const short = ({ level, name, location, problem }: ReportItem) =>
  `${level}: ${name || location.file}: ${problem.code}`;

/** The report of the sample with a mistake: each entry with what is the same, and what follows. */
function report(change: (raw: Any) => void) {
  const raw = rawStory() as Any;
  change(raw);
  return reportOf(parseStory(raw).problems, raw).map((entry) => ({
    ...{ head: short(entry), worst: entry.worst },
    ...{ same: entry.same.map(short), followers: entry.followers.map(short) },
  }));
}

describe('the report', () => {
  it('of a sound story is empty', () => {
    expect(report(() => {})).toEqual([]);
  });

  it('has one entry for a source that is wrong, and all that name it below', () => {
    const found = report(({ story }) => {
      story.sources.herald.publisher = '';
    });
    expect(found).toEqual([
      {
        head: 'dropped: Another ride, publisher: value-invalid',
        worst: 'dropped',
        same: [],
        followers: [
          'dropped: Beta, arrival, claim 2, source: source-unknown',
          'changed: passage "leaving": passage-source-unknown',
          'changed: passage "middle": passage-source-unknown',
          'changed: passage "end": passage-source-unknown',
        ],
      },
    ]);
  });

  it('follows from place to stop, to passage, to link', () => {
    const [first, ...others] = report(({ story, articles }) => {
      story.places.gamma.zone = 'nowhere';
      story.talk = { slides: { gamma: 'There' }, skip: ['end'] };
      articles.en = articles.en.replace('A halt of', 'Before :at[the end]{stop=gamma}, a halt of');
    });
    expect(others).toEqual([]);
    expect(first).toEqual({
      head: 'dropped: Gamma, zone: value-invalid',
      worst: 'dropped',
      same: [],
      followers: [
        'dropped: Gamma, place: place-unknown',
        'changed: passage "middle": link-unknown',
        'dropped: passage "end": passage-untimed',
        'changed: talk, slides, gamma: talk-slide-unknown',
        'changed: talk, skip 1: talk-slide-unknown',
      ],
    });
  });

  it('folds one mistake that is made often', () => {
    const [first] = report(({ story }) => {
      for (const place of Object.values(story.places) as Any[]) place.zone = 'UTC+3';
    });
    expect(first).toMatchObject({
      head: 'dropped: Alpha, zone: value-invalid',
      // Without a place there is no stop, and without a stop no story.
      worst: 'fatal',
      same: ['Beta', 'Gamma', 'Delta'].map((name) => `dropped: ${name}, zone: value-invalid`),
    });
    expect(first?.followers).toContain('fatal: stops: no-stops');
  });

  it('folds a source that was never there', () => {
    const [first] = report(({ story }) => {
      delete story.sources.herald;
    });
    expect(first?.head).toBe('dropped: Beta, arrival, claim 2, source: source-unknown');
    expect(first?.same).toHaveLength(3);
  });

  it('folds the stops after one with a wrong year', () => {
    const found = report(({ story }) => {
      story.stops[0].departure = '2021-06-01T08:00+02:00';
    });
    const orders = found.filter(({ head }) => head.endsWith('stop-order'));
    expect(orders).toHaveLength(1);
    expect(orders[0]?.same).toHaveLength(2);
  });

  it('names a figure, whose loss costs nothing else', () => {
    const found = report(({ story }) => {
      story.stops[1].media = [{ src: '/a.jpg' }, { src: 'b.jpg', credit: 'C' }];
      story.passages = { end: { media: [{ src: 'b.jpg', credit: 'C' }, {}] } };
      delete story.stops[3].rides;
    });
    expect(found.map(({ head, same, followers }) => [head, same, followers])).toEqual([
      ['dropped: Beta, figure 1, src: value-invalid', [], []],
      ['dropped: passage end, figure 2: value-invalid', [], []],
      ['hint: Beta, figure 2: media-alt-missing', [], []],
      ['hint: Gamma: rides-missing', [], []],
      ['hint: passage end, figure 1: media-alt-missing', [], []],
    ]);
  });

  it('names at once all texts that a language lacks', () => {
    const found = report(({ story }) => {
      story.languages = ['en', 'de'];
      story.title = { en: 'A sample' };
      story.stops[1].media = [{ src: 'b.jpg', credit: 'C', alt: { en: 'B' } }];
    });
    expect(found.map(({ head, same }) => [head, same])).toContainEqual([
      'changed: title: text-untranslated',
      ['changed: Beta, figure 1, alt: text-untranslated'],
    ]);
  });

  it('names at once all passages that one translation lacks', () => {
    const found = report(({ story, articles }) => {
      story.languages = ['en', 'de'];
      articles.de = ':::passage{#middle}\nEin Halt.\n:::';
    });
    expect(found.map(({ head, same }) => [head, same.length])).toEqual([
      ['changed: article.de.md: translation-incomplete', 0],
      ['changed: article.de.md: translation-interludes', 0],
      ['hint: story.json: texts-plain', 0],
    ]);
  });

  it('folds what follows from a stop that is missing, or from a key that is misspelt', () => {
    const [first, ...others] = report(({ story }) => {
      story.places.beta.zone = 'nowhere';
    });
    expect(others.map(({ head }) => head)).toEqual([]);
    expect(first?.followers).toContain('changed: Gamma, ride 1: ride-off-line');
    const [key] = report(({ story }) => {
      story.stops[3].ride = story.stops[3].rides;
      delete story.stops[3].rides;
    });
    expect(key).toMatchObject({
      ...{ head: 'changed: Gamma, ride: key-unknown', followers: ['hint: Gamma: rides-missing'] },
    });
  });

  it('folds an order that is wrong because a time is', () => {
    const [first] = report(({ story }) => {
      story.stops[1].arrival.best = '2019-06-01T11:00+03:00';
    });
    expect(first).toMatchObject({
      head: 'changed: Beta, arrival: time-range',
      worst: 'dropped',
    });
    expect(first?.followers).toContain('dropped: Beta: stop-order');
  });

  it('puts the gravest first, and hints last', () => {
    const found = report(({ story, articles }) => {
      delete story.stops[1].rides;
      story.opening = 'nowhere';
      story.stops[3].arival = story.stops[3].arrival;
      articles.en += '\n\n:::passage{#extra sources=gazette}\nX\n:::';
    });
    expect(found.map(({ head }) => head)).toEqual([
      'dropped: passage "extra": passage-untimed',
      'changed: Gamma, arival: key-unknown',
      'changed: opening: opening-unknown',
      'hint: Beta: rides-missing',
    ]);
  });

  it('puts first, of what is as grave, what costs the most', () => {
    const found = report(({ story }) => {
      story.sources.gazette = {};
      story.sources.herald.publisher = '';
      story.legs[0].mode = 'camel';
    });
    const sizes = found.map(({ same, followers }) => same.length + followers.length);
    expect(found.map(({ worst }) => worst)).toEqual(found.map(() => 'dropped'));
    expect(new Set(sizes).size).toBeGreaterThan(1);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it.each([
    ['as long as a name may be', 'x'.repeat(60), 'x'.repeat(60)],
    ['longer', 'x'.repeat(61), `${'x'.repeat(60)}…`],
    ['by language', { en: 'The ride', de: 'Die Fahrt' }, 'The ride'],
    ['blank', ' ', 'leg one'],
  ])('names a thing by its name: %s', (_, name, shown) => {
    const found = report(({ story }) => {
      story.legs[0].name = name;
      story.legs[0].mode = 'camel';
    });
    expect(found.map(({ head }) => head)).toContain(`dropped: ${shown}, mode: value-invalid`);
  });

  it('names legs and lines by their ids, and entries without a name by their number', () => {
    const found = report(({ story, route }) => {
      story.legs[0].mode = 'camel';
      route.features[1].geometry.coordinates = [[11, 30]];
      story.moments[0] = 5;
      story.chapters[1].title = '';
    });
    expect(found.map(({ head }) => head)).toEqual(
      expect.arrayContaining([
        'dropped: leg one, mode: value-invalid',
        'dropped: feature two: line-too-short',
        'dropped: moment 1: value-invalid',
        'dropped: chapter ride, title: value-invalid',
      ]),
    );
  });

  it('survives two things that are each wrong because of the other', () => {
    const found = report(({ story }) => {
      story.places.alpha.point = 'far';
      story.opening = 'alpha';
      story.talk = { skip: ['alpha', 'leaving'] };
    });
    expect(found[0]?.head).toBe('dropped: Alpha, point: value-invalid');
  });
});
