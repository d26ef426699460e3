import { describe, expect, it } from 'vitest';
import { datelineOf } from '../../../../src/article/passage/dateline.ts';
import { momentState } from '../../../../src/pages/address/address-bar.ts';
import { fromUrl, toUrl } from '../../../../src/pages/address/url.ts';
import { previewText } from '../../../../src/scrubber/interaction/preview.ts';
import type { Story } from '../../../../src/story/model.ts';
import { calendarDate } from '../../../../src/story/time/calendar-date.ts';
import { readTime } from '../../../../src/story/time/written-time.ts';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { clockUnit } from '../../../../src/timeline/clocks/clock-unit.ts';
import { formatCalendar } from '../../../../src/timeline/format/format-calendar.ts';
import { valueText } from '../../../../src/timeline/format/position-text.ts';
import { statusLine } from '../../../../src/timeline/format/status-line.ts';
import { positionAt } from '../../../../src/timeline/position-at.ts';
import { datedStory } from '../dated-story.ts';

const days = datedStory({ alpha: '1889-11-14', beta: '1889-11-15', gamma: '1889-11-17' });
const years = datedStory({ alpha: '1519', beta: 'circa 1520', gamma: '1522' });
const mixed = datedStory({ alpha: '1889-11-14T09:40', beta: '1889-11-15', gamma: '1889-11-17' });

const samples = ({ chapters: [whole] }: Story) =>
  Array.from({ length: 97 }, (_, i) => {
    const { from = 0, to = 0 } = whole ?? {};
    return from + (i / 96) * (to - from);
  });

describe('a date as text', () => {
  it.each([
    ['1889-11-14', 'Thu 14 November 1889'],
    ['1889-11', 'November 1889'],
    ['1889', '1889'],
    ['circa 1889', 'around 1889'],
    ['circa 1889-11-14', 'around Thu 14 November 1889'],
    ['0079-08-24', 'Thu 24 August 79 AD'],
    ['-0043-03', 'March 44 BC'],
    ['-0043', '44 BC'],
    ['0100', '100'],
  ])('%s', (text, words) => {
    const written = readTime(text);
    const date = typeof written === 'string' ? undefined : calendarDate(written);
    expect(date && formatCalendar(date, 'en')).toBe(words);
  });
});

describe('a story that knows no hours', () => {
  it.each([
    ['days', days],
    ['years', years],
  ])('of %s shows none, at any moment, on any clock', (_, story) => {
    const journey = buildJourney(story);
    for (const t of [...samples(story), ...story.stops.map(({ from }) => from.best)]) {
      for (const clock of ['local', 'UTC', 'Asia/Tokyo']) {
        const { when, where } = statusLine(journey, t, clock, 'en');
        const words = [
          ...[when, where, valueText(journey, t, clock, 'en')],
          ...previewText(t, null, false, journey, clock, 'en'),
          toUrl({
            ...{ slug: 'x', clock: 'local', theme: 'auto', lang: null },
            ...momentState(story, t),
          }),
          ...story.passages.map((passage) => datelineOf(story, passage, clock, 'en').time),
        ].join(' | ');
        expect(words).not.toMatch(/\d:\d\d|time/);
      }
    }
  });

  it('reads the addresses that it writes, with the same words', () => {
    const journey = buildJourney(days);
    for (const t of samples(days)) {
      const plain = { slug: 'sample', clock: 'local', theme: 'auto', lang: null } as const;
      const url = toUrl({ ...plain, ...momentState(days, t) });
      const { state, problems } = fromUrl(`https://example.org/${url}`, days);
      expect(problems).toEqual([]);
      const step = days.stops.find(({ id }) => id === state.stop);
      const read = step?.from.best ?? state.t ?? Number.NaN;
      expect(statusLine(journey, read, 'local', 'en').when).toBe(
        statusLine(journey, t, 'local', 'en').when,
      );
    }
  });

  it('has datelines with dates', () => {
    const timeOf = (story: Story) =>
      story.passages.map((passage) => datelineOf(story, passage, 'local', 'en').time);
    expect(timeOf(days)).toEqual(['Thu 14 November', 'Fri 15 November', 'Sun 17 November']);
    expect(timeOf(years)).toEqual(['1519', 'around 1520', '1522']);
  });
});

it('where one hour is known, the clock shows hours next to it and days elsewhere', () => {
  const [alpha, beta] = mixed.stops;
  expect(clockUnit(mixed, (alpha?.from.best ?? 0) + 1)).toBe('minute');
  expect(clockUnit(mixed, (beta?.to.best ?? 0) + 1)).toBe('day');
  const journey = buildJourney(mixed);
  expect(statusLine(journey, alpha?.from.best ?? 0, 'local', 'en').when).toBe(
    'Thu 14 November 1889, 09:40, Paris time',
  );
});

it('on a day without an hour the traveller may be anywhere on the way', () => {
  const story = datedStory({ alpha: '1889-11-14', beta: '1889-11-14', gamma: '1889-11-14' });
  const journey = buildJourney(story);
  const noon = Date.parse('1889-11-14T12:00Z');
  const { best, from, to, basis } = positionAt(journey, noon);
  expect(from.s).toBe(0);
  expect(to.s).toBeCloseTo(journey.haltS.at(-1) ?? Number.NaN, 6);
  expect(best.s).toBeGreaterThan(0);
  expect(best.s).toBeLessThan(to.s);
  expect(basis).toBe('inferred');
});
