import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf } from '../../../../src/scrubber/chart/axis/clock-marks.ts';
import { layOutChart } from '../../../../src/scrubber/chart/chart-layout.ts';
import { layOutTrack } from '../../../../src/scrubber/track/track-layout.ts';
import type { Story } from '../../../../src/story/model.ts';
import { randomRuns } from '../../../fixtures/random-runs.ts';
import { datedStory } from '../../timeline/dated-story.ts';
import {
  anyChapteredStory,
  contextOf,
  HOUR,
  leg,
  measure,
  place,
  stop,
  storyOf,
  time,
} from '../stories.ts';

const ZONES = [
  ...['UTC', 'Europe/Lisbon', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'Asia/Tokyo'],
  ...['America/Los_Angeles', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Pyongyang'],
];

/** Journeys in which each stop may have another zone, also while clocks are put forward or back. */
const anyContext = fc
  .tuple(
    anyChapteredStory,
    fc.array(fc.constantFrom(...ZONES), { minLength: 9, maxLength: 9 }),
    fc.integer({ min: 640, max: 1800 }),
    fc.constantFrom(12, 18),
    fc.constantFrom('local', 'Europe/Berlin'),
  )
  .map(([story, zones, width, em, clock]) => {
    const stops = story.stops.map((each, i) => ({ ...each, zone: zones[i] ?? 'UTC' }));
    return contextOf({ ...story, stops }, { width, em, clock });
  });

/** The texts of the row of hours as boxes, by where they start. */
function upperRow({ time: { hours, clockMarks } }: ReturnType<typeof layOutChart>) {
  return [
    ...hours.map(({ x, text }) => ({ x0: x - measure(text) / 2, x1: x + measure(text) / 2, text })),
    ...clockMarks
      .flatMap(({ readings }) => readings)
      .map((reading) => ({ ...boxOf(reading, measure), text: reading.text })),
  ].sort((a, b) => a.x0 - b.x0);
}

function journey(...stops: [iso: string, zone: string][]): Story {
  const story = storyOf(
    stops.map(([iso, zone], i) => {
      const at = time(Date.parse(iso));
      const rides = [{ leg: leg(`l${i}`, 100), from: 0, to: 100, basis: 'reported' as const }];
      return stop(`s${i}`, at, at, i === 0 ? [] : rides, place(`p${i}`, zone));
    }),
  );
  const [from, to] = [story.stops[0]?.from.best ?? 0, story.stops.at(-1)?.to.best ?? 0];
  return { ...story, chapters: story.chapters.map((chapter) => ({ ...chapter, from, to })) };
}

describe('texts under the axis, with many zones', () => {
  it('keep clear of one another and of the edges', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const layout = layOutChart(context);
        const upper = upperRow(layout);
        const left = layout.axis.panels[0]?.x0 ?? 0;
        for (const { readings } of layout.time.clockMarks) {
          for (const reading of readings) {
            expect(boxOf(reading, measure).x0).toBeGreaterThanOrEqual(left);
          }
        }
        upper.forEach((box, i) => {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(context.width);
          const next = upper[i + 1];
          if (next) expect(box.x1 + 0.3 * context.em).toBeLessThanOrEqual(next.x0);
        });
        for (const { lower } of [layout.time, layOutTrack({ ...context, height: 64 })]) {
          const row = [...lower].sort((a, b) => a.x - b.x);
          row.forEach(({ x, text }, i) => {
            const end = x + measure(text);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(context.width);
            const next = row[i + 1];
            if (next) expect(end).toBeLessThan(next.x);
          });
        }
      }),
      { numRuns: randomRuns(400) },
    );
  });

  it('show each of twelve changes, if there is room', () => {
    const stops = Array.from({ length: 60 }, (_, i): [string, string] => {
      const iso = new Date(Date.UTC(2024, 4, 1) + i * 3 * HOUR).toISOString();
      return [iso, ZONES[Math.floor(i / 5) % ZONES.length] ?? 'UTC'];
    });
    const { clockMarks } = layOutChart(contextOf(journey(...stops), { width: 1440 })).time;
    expect(clockMarks.length).toBeGreaterThanOrEqual(11);
    expect(clockMarks.every(({ readings }) => readings.length > 0)).toBe(true);
  });
});

describe('the hours under the axis', () => {
  const hoursOf = (story: Story) =>
    layOutChart(contextOf(story)).time.hours.map(({ text }) => text);
  const lowerOf = (story: Story) =>
    layOutChart(contextOf(story))
      .time.lower.toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text);

  it('are there for a flight that arrives before it left, by the clock', () => {
    const flight = journey(
      ['2019-04-01T17:00+09:00', 'Asia/Tokyo'],
      ['2019-04-01T10:20-07:00', 'America/Los_Angeles'],
    );
    expect(hoursOf(flight)).toEqual(expect.arrayContaining(['18:00', '21:00', '23:00', '01:00']));
    const [mark] = layOutChart(contextOf(flight)).time.clockMarks;
    expect(mark).toMatchObject({
      ...{ before: '02:20', after: '10:20', changeLabels: ['clocks −16 h', '−16 h'] },
    });
    expect(mark?.readings.map(({ text }) => text)).toEqual(['02:20 → 10:20']);
    expect(lowerOf(flight)).toContain('Tue 2 April');
  });

  it('are there up to a change at the last stop', () => {
    const train = journey(
      ['2019-07-01T15:20+02:00', 'Europe/Madrid'],
      ['2019-07-01T17:10+01:00', 'Europe/Lisbon'],
    );
    expect(hoursOf(train)).toEqual(expect.arrayContaining(['16:00', '17:00']));
    const { ticks } = layOutChart(contextOf(train)).time;
    const last = Math.max(...ticks);
    // 18:00 in Spain, ten minutes before the end.
    expect(last).toBeGreaterThan(0.9 * 1200);
  });

  it('stand on either side of a change, also where an hour comes twice', () => {
    const border = journey(
      ['2019-07-01T10:00+02:00', 'Europe/Madrid'],
      ['2019-07-01T13:00+01:00', 'Europe/Lisbon'],
      ['2019-07-01T18:00+01:00', 'Europe/Lisbon'],
    );
    expect(hoursOf(border).filter((text) => text === '13:00').length).toBeLessThanOrEqual(2);
    expect(hoursOf(border)).toEqual(expect.arrayContaining(['12:00', '15:00', '17:00']));
  });

  it('change with summer time during a stay', () => {
    const stay = journey(
      ['2019-03-30T20:00+01:00', 'Europe/Berlin'],
      ['2019-03-31T12:00+02:00', 'Europe/Berlin'],
    );
    const [mark, ...others] = layOutChart(contextOf(stay)).time.clockMarks;
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ before: '02:00', after: '03:00' });
  });

  it('do not hide a date that is repeated or left out', () => {
    const east = journey(
      ['2024-05-10T06:00+12:00', 'Pacific/Fiji'],
      ['2024-05-09T18:00-10:00', 'Pacific/Honolulu'],
      ['2024-05-10T18:00-10:00', 'Pacific/Honolulu'],
    );
    expect(lowerOf(east)).toEqual(['Fri 10 May', 'clocks −22 h', 'Thu 9 May', 'Fri 10 May']);
  });

  it('leave no day without its label, whichever zone it begins in', () => {
    // The clock goes from 21 to 22 November at the stop: no zone has that midnight.
    const story = datedStory({ alpha: '1889-11-21', beta: '1889-11-22', gamma: '1889-11-24' });
    const [alpha, ...rest] = story.stops;
    if (!alpha) throw new Error('no stop');
    const west = { ...story, stops: [{ ...alpha, zone: 'America/New_York' }, ...rest] };
    const { days, lower } = layOutChart(contextOf(west)).time;
    const texts = lower.toSorted((a, b) => a.x - b.x).map(({ text }) => text);
    expect(texts).toEqual(['20 Nov', '21 Nov', '22 Nov', '23 Nov', '24 Nov']);
    expect(days).toHaveLength(4);
  });

  it('are left out where no hour is known', () => {
    const story = datedStory({ alpha: '1889-11-14', beta: '1889-11-15', gamma: '1889-11-17' });
    const { hours, clockMarks, lower } = layOutChart(contextOf(story)).time;
    expect(hours.map(({ text }) => text).join()).not.toMatch(/\d:\d/);
    expect(clockMarks.flatMap(({ readings }) => readings)).toEqual([]);
    expect(lower.map(({ text }) => text)).toContain('Fri 15 November');
  });
});
