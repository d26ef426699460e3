import { describe, expect, it } from 'vitest';
import { isTooLarge, LIMITS } from '../../../src/story/limits.ts';
import { parseArticle } from '../../../src/story/parse/passages/parse-article.ts';
import { problemSentence } from '../../../src/story/problems/problem-sentence.ts';
import { parseChanged, tooMuch } from './changed-story.ts';
import { straight } from './long-lines.ts';

describe('isTooLarge', () => {
  /** `count` values, the list itself among them. */
  const list = (count: number) => Array(count - 1).fill(0);
  const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

  it('by the number of values', () => {
    expect(isTooLarge(list(LIMITS.values))).toBe(false);
    expect(isTooLarge(list(LIMITS.values + 1))).toBe(true);
    expect(isTooLarge([list(LIMITS.values / 2), list(LIMITS.values / 2 - 1)])).toBe(false);
    expect(isTooLarge([list(LIMITS.values / 2), list(LIMITS.values / 2)])).toBe(true);
    expect(isTooLarge({ a: list(LIMITS.values - 1) })).toBe(false);
    expect(isTooLarge({ a: list(LIMITS.values) })).toBe(true);
  });

  it('by its depth', () => {
    expect(isTooLarge(nested(LIMITS.depth))).toBe(false);
    expect(isTooLarge(nested(LIMITS.depth + 1))).toBe(true);
  });

  it.each([0, '', null, undefined, true, 'a'.repeat(9999)])('never %j', (value) => {
    expect(isTooLarge(value)).toBe(false);
  });
});

describe('the limit of entries', () => {
  it.each(['languages', 'legs', 'moments', 'chapters', 'clocks', 'countries'] as const)(
    'applies to %s',
    (key) => {
      const most = LIMITS.entries[key];
      const swell = (count: number) =>
        tooMuch((story) => {
          story[key] = Array(count).fill(story[key]?.[0] ?? 'x');
        });
      expect(swell(most)).toEqual([]);
      expect(swell(most + 1)).toEqual([
        `dropped: story.json: ${key} holds ${most + 1} entries; only the first ${most} are read. Split the story into several.`,
      ]);
    },
  );

  it('leaves out only an entry that holds too much', () => {
    expect(
      tooMuch((story) => {
        story.basemap = { style: 'a.json', more: Array(LIMITS.values).fill(0) };
      }),
    ).toEqual([
      'dropped: story.json: basemap holds more than 2000 values, or is nested too deep. Make it smaller, or split it.',
    ]);
  });
});

describe('problems', () => {
  const withBad = (count: number) =>
    parseChanged((story) => {
      // Each is one problem more.
      for (let n = 0; n < count; n += 1) story.sources[`s${n}`] = 0;
    }).problems;

  it('are kept up to their limit, and then counted', () => {
    expect(withBad(LIMITS.problems)).toHaveLength(LIMITS.problems);
    const more = withBad(LIMITS.problems + 2);
    expect(more).toHaveLength(LIMITS.problems + 1);
    expect(more.at(-1)).toEqual({
      severity: 'hint',
      code: 'more-problems',
      path: 'story',
      values: { count: '2' },
    });
  });

  it('that are fatal are always kept', () => {
    const { problems } = parseChanged((story) => {
      story.moments = [];
      story.stops = Array(1500).fill(0);
    });
    expect(problems.filter(({ severity }) => severity === 'fatal')).toHaveLength(1);
  });

  it('are cut if they are long', () => {
    const reason = (length: number) =>
      parseChanged((story) => {
        story.places['x'.repeat(length)] = 0;
      }).problems[0]?.path;
    const before = 'story.json: places.'.length;
    expect(reason(LIMITS.sentence - before)).toHaveLength(LIMITS.sentence);
    expect(reason(LIMITS.sentence - before + 1)).toBe(
      `story.json: places.${'x'.repeat(LIMITS.sentence - before)}…`,
    );
  });
});

describe('the route', () => {
  it('is read up to its limit of features', () => {
    const features = (count: number) =>
      tooMuch((_story, raw) => {
        raw.route.features = Array(count).fill(raw.route.features[0]);
      });
    expect(features(LIMITS.features)).toEqual([]);
    expect(features(LIMITS.features + 1)).toEqual([
      'dropped: route.geojson: features holds 5001 features; only the first 5000 are read. Keep only those named in a leg.',
    ]);
  });

  it('is dropped where it has more than 100,000 points', () => {
    const both = (count: number) =>
      parseChanged((_story, raw) => {
        raw.route.features = [straight('one', 60_000), straight('two', count)];
      });
    const limits = ({ problems }: ReturnType<typeof both>) => problems.filter(({ limit }) => limit);
    const most = both(40_000);
    expect(limits(most)).toEqual([]);
    expect(most.story?.stops[1]?.rides.map(({ leg }) => leg.id)).toEqual(['one']);
    const more = both(40_001);
    expect(limits(more).map(problemSentence)).toEqual([
      'route.geojson has 100001 points; a route may have 100000. Simplify it at mapshaper.org or with “mapshaper -simplify”. Until then, straight lines join the stops.',
    ]);
    expect(limits(more)[0]?.code).toBe('route-too-large');
    expect(more.story?.stops[1]?.rides.map(({ leg }) => leg.id)).toEqual(['straight-to-beta']);
    // The legs that have lost their lines are not reported one by one.
    expect(more.problems.map(({ code }) => code)).toEqual(['route-too-large']);
  });
});

describe('an article', () => {
  const { characters, lines, translations } = LIMITS.article;

  it('is read up to its limit of characters, in whole lines', () => {
    const most = `${'a'.repeat(characters - 2)}\nb`;
    expect(parseArticle(most).cut).toBeNull();
    const more = parseArticle(`${most}c`);
    expect(more.cut).toBe(2);
    expect(more.interludes[0]?.text).toHaveLength(characters - 2);
    // One line alone is cut within.
    const long = parseArticle('a'.repeat(characters + 1));
    expect([long.cut, long.interludes[0]?.text.length]).toEqual([2, characters]);
  });

  it('is read up to its limit of lines', () => {
    const most = 'a\n'.repeat(lines);
    expect(parseArticle(most).cut).toBeNull();
    expect(parseArticle(`${most}b`).cut).toBe(lines + 1);
  });

  it('that is too long is reported', () => {
    expect(
      tooMuch((_story, raw) => {
        raw.articles.en += `\n\n${'a\n'.repeat(lines)}`;
      }),
    ).toEqual([
      `dropped: article.en.md:${lines + 1} is cut off here: only the first ${characters} characters and ${lines} lines of an article are read. Shorten it, or split the story.`,
    ]);
  });

  it('has one limit for all translations together', () => {
    const languages = (de: string, fr: string) =>
      tooMuch((story, raw) => {
        story.languages = ['en', 'de', 'fr'];
        Object.assign(raw.articles, { de, fr });
      });
    const half = `${'a'.repeat(998)}\n\n`.repeat(translations / 2000);
    expect(languages(half, half)).toEqual([]);
    const reason = `is not read: all translations together may have ${translations} characters, or ${translations / 50} lines. Shorten them, or split the story.`;
    expect(languages(half, `${half}a`)).toEqual([`dropped: article.fr.md ${reason}`]);
    // Many lines are as much work as many characters.
    const short = 'a\n'.repeat(translations / 100 - 1);
    expect(languages(short, short)).toEqual([]);
    expect(languages(short, `${short}\n`)).toEqual([`dropped: article.fr.md ${reason}`]);
  });
});

it('docs/story-format.md names the limits', async () => {
  const { readFile } = await import('node:fs/promises');
  const format = await readFile('docs/story-format.md', 'utf8');
  const { entries, article, values, points, ridden, text, texts, name, problems } = LIMITS;
  const named = (count: number) =>
    format.includes(count.toLocaleString('en').replace(/,/g, ' ')) ||
    format.includes(count.toLocaleString('en')) ||
    format.includes(String(count));
  const counts: number[] = [...Object.values(entries), ...Object.values(article)];
  counts.push(values, problems, points, ridden, text, texts, name);
  expect(counts.filter((count) => !named(count))).toEqual([]);
});
