import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, span } from '../../../../src/story/time/calendar-date.ts';
import { formatIso } from '../../../../src/story/time/format-iso.ts';
import { offsetMinutes } from '../../../../src/story/time/zone-offset.ts';
import { clockChoices, zoneAt, zoneOf } from '../../../../src/timeline/clocks/zones.ts';
import { formatIn } from '../../../../src/timeline/format/date-formats.ts';
import { formatMoment } from '../../../../src/timeline/format/format-calendar.ts';
import {
  formatDate,
  formatDateIn,
  formatDateTime,
  formatDays,
  formatInstant,
  formatTime,
} from '../../../../src/timeline/format/format-time.ts';
import {
  formatDatedTime,
  formatUncertainTime,
  withBasis,
} from '../../../../src/timeline/format/format-uncertain-time.ts';
import { formatClock, formatOffset } from '../../../../src/timeline/format/format-zone.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

const story = soundStory();
const at = (iso: string) => Date.parse(iso);
const tumen = at('2019-04-24T10:40+10:00');

describe('an instant as text', () => {
  it('is on the place’s clock, whatever the machine’s zone', () => {
    expect(formatInstant(tumen, 'Asia/Vladivostok', 'en')).toBe(
      'Wed 24 April 2019, 10:40, Vladivostok time',
    );
    expect(formatDateTime(tumen, 'Asia/Pyongyang', 'en')).toBe('Wed 24 April 2019, 09:40');
    expect(formatInstant(tumen, 'UTC', 'en')).toBe('Wed 24 April 2019, 00:40, UTC');
  });

  it('follows Pyongyang’s half hour until 2018', () => {
    expect(formatOffset('Asia/Pyongyang', at('2016-01-01T00:00Z'))).toBe('UTC+8:30');
    expect(formatOffset('Asia/Pyongyang', tumen)).toBe('UTC+9');
    expect(offsetMinutes('America/St_Johns', at('2020-01-01T00:00Z'))).toBe(-210);
    expect(formatOffset('America/St_Johns', at('2020-01-01T00:00Z'))).toBe('UTC−3:30');
  });

  it('has an offset in an address, and is read back the same', () => {
    for (const zone of ['Asia/Vladivostok', 'UTC', 'America/St_Johns', 'Asia/Kathmandu']) {
      for (const t of [tumen, tumen + 1000, tumen + 1])
        expect(Date.parse(formatIso(t, zone))).toBe(t);
    }
    expect(formatIso(tumen, 'Asia/Vladivostok')).toBe('2019-04-24T10:40+10:00');
  });

  it('does not depend on what was formatted before', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'Asia/Vladivostok',
      'America/St_Johns',
      'Africa/Monrovia',
    ];
    const reads = (zone: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
    const hours = new Map(
      zones.map((zone) => [zone, reads(zone, { hour: '2-digit', minute: '2-digit' })]),
    );
    const days = new Map(
      zones.map((zone) => [zone, reads(zone, { day: 'numeric', month: 'long' })]),
    );
    // Around clocks that are moved (St John's once did it at a minute past midnight), and the sun's own time.
    const about = [
      '2019-03-31T01:00Z',
      '2010-03-14T03:31Z',
      '1865-04-15T00:00Z',
      '1972-01-07T00:44Z',
    ];
    const within = (minutes: number) =>
      fc.integer({ min: -minutes * 60_000, max: minutes * 60_000 });
    const instant = fc
      .tuple(fc.constantFrom(...about), fc.oneof(within(20), within(3000)))
      .map(([iso, off]) => at(iso) + off);
    const question = fc.tuple(instant, fc.nat(90_000), fc.constantFrom(...zones));
    fc.assert(
      fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
        for (const [first, later, zone] of questions) {
          for (const t of [first, first + later]) {
            const hour = hours.get(zone)?.format(t) ?? '';
            expect(formatTime(t, zone, 'en')).toBe(hour);
            expect(formatDate(t, zone, 'en')).toContain(
              days.get(zone)?.format(t) ?? 'no such zone',
            );
            // Not to the second: the sun's own time was off by some.
            const face = t + offsetMinutes(zone, t) * 60_000;
            const faces = [face - 59_999, face, face + 59_999].map(
              hours.get('UTC')?.format ?? String,
            );
            expect(faces).toContain(hour);
          }
        }
      }),
    );
  });

  it('follows the language', () => {
    expect(formatDateTime(tumen, 'Asia/Vladivostok', 'ru')).toMatch(/24 апреля 2019/);
    expect(formatDateTime(tumen, 'Asia/Vladivostok', 'ko')).toMatch(/2019년 4월 24일/);
  });
});

describe('a zone that is an offset', () => {
  it('is formatted like any other, and is its own name', () => {
    expect(formatInstant(tumen, '+09:00', 'en')).toBe('Wed 24 April 2019, 09:40, UTC+9');
    expect(formatInstant(tumen, '-03:30', 'en')).toBe('Tue 23 April 2019, 21:10, UTC−3:30');
    expect(formatInstant(tumen, '+00:05', 'en')).toBe('Wed 24 April 2019, 00:45, UTC+0:05');
    expect(formatInstant(tumen, '+00:00', 'en')).toBe('Wed 24 April 2019, 00:40, UTC');
    expect(formatClock('+09:30')).toBe('UTC+9:30');
    expect(formatClock('UTC')).toBe('UTC');
    expect(formatClock('Etc/GMT-3')).toBe('UTC+3');
    expect(formatClock('EST')).toBe('EST');
    expect(formatClock('GMT')).toBe('GMT');
    expect(formatClock('Asia/Ho_Chi_Minh')).toBe('Ho Chi Minh time');
    expect(offsetMinutes('-03:30', tumen)).toBe(-210);
    expect(formatIso(tumen, '-03:30')).toBe('2019-04-23T21:10-03:30');
  });

  it('has formats with parts and ranges', () => {
    const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const format = formatIn('+09:00', 'en', options);
    expect(format.format(tumen)).toBe('09:40');
    expect(format.formatRange(tumen, tumen + 3_600_000)).toMatch(/^09:40\s*–\s*10:40$/);
    const parts = format.formatToParts(tumen).map(({ value }) => value);
    expect(parts.join('')).toBe('09:40');
  });
});

it('an address has seconds and their parts only where there are any', () => {
  expect(formatIso(tumen + 5000, 'UTC')).toBe('2019-04-24T00:40:05+00:00');
  expect(formatIso(tumen + 5001, 'UTC')).toBe('2019-04-24T00:40:05.001+00:00');
});

describe('an uncertain time as text', () => {
  const time = { best: tumen, earliest: tumen - 300_000, latest: tumen + 300_000, claims: [] };
  const date = dateAt(tumen, 'Asia/Vladivostok', 'day');
  const week = span(date, dateAt(tumen + 7 * 86_400_000, 'Asia/Vladivostok', 'day'));

  it.each([
    [{ basis: 'reported', precision: 'minute' }, '10:40'],
    [{ basis: 'approximate', precision: 'minute' }, 'about 10:40'],
    [{ basis: 'inferred', precision: 'minute' }, 'about 10:40 (estimated)'],
    [{ basis: 'inferred', precision: 'range' }, 'between 10:35 and 10:45 (estimated)'],
    [{ basis: 'approximate', precision: 'range' }, 'between 10:35 and 10:45'],
    [{ basis: 'reported', precision: 'day', date }, 'Wed 24 April 2019'],
    [{ basis: 'inferred', precision: 'day', date }, 'Wed 24 April 2019 (estimated)'],
    [
      { basis: 'inferred', precision: 'range', date: week },
      'between 24 April and 1 May 2019 (estimated)',
    ],
  ] as const)('%j', (known, words) => {
    const uncertain = { ...time, ...known };
    const text = formatUncertainTime(uncertain, 'Asia/Vladivostok', 'en');
    expect(withBasis(text, uncertain)).toBe(words);
  });

  it('has both days where a range includes midnight', () => {
    const wide = {
      ...time,
      latest: tumen + 86_400_000,
      basis: 'inferred',
      precision: 'range',
    } as const;
    const words = 'between Wed 24 April 2019, 10:35 and Thu 25 April 2019, 10:40';
    expect(formatUncertainTime(wide, 'Asia/Vladivostok', 'en')).toBe(words);
    expect(formatDatedTime(wide, 'Asia/Vladivostok', 'en')).toBe(words);
  });

  it.each([
    [{ basis: 'approximate', precision: 'minute' }, 'Wed 24 April 2019, about 10:40'],
    [{ basis: 'inferred', precision: 'minute' }, 'Wed 24 April 2019, about 10:40'],
    [{ basis: 'inferred', precision: 'range' }, 'Wed 24 April 2019, between 10:35 and 10:45'],
    [{ basis: 'reported', precision: 'day', date }, 'Wed 24 April 2019'],
  ] as const)('%j with its date', (known, words) => {
    expect(formatDatedTime({ ...time, ...known }, 'Asia/Vladivostok', 'en')).toBe(words);
  });

  it('leaves out the year that the reader knows, and no other', () => {
    const [from, to] = [tumen, at('2019-04-27T09:00+10:00')];
    const zone = 'Asia/Vladivostok';
    expect(formatDateIn(2019, from, zone, 'en')).toBe('Wed 24 April');
    expect(formatDateIn(2018, from, zone, 'en')).toBe('Wed 24 April 2019');
    expect(formatDays(2019, from, to, zone, 'en')).toBe('24–27 April');
    expect(formatDays(null, from, to, zone, 'en')).toBe('24–27 April 2019');
    expect(formatDays(2019, from, at('2020-01-02T09:00+10:00'), zone, 'en')).toBe(
      '24 April 2019 – 2 January 2020',
    );
    expect(formatDays(2019, from, to, zone, 'ko')).toMatch(/^4월 24일.*27일$/);
  });

  it('does not repeat what two days share', () => {
    const moment = story.moments[0];
    if (!moment) throw new Error('no moment');
    const from = at('2002-08-20T00:00+04:00');
    const days = (to: string) =>
      span(dateAt(from, 'Europe/Moscow', 'day'), dateAt(at(to), 'Europe/Moscow', 'day'));
    const words = (to: string) => formatMoment({ ...moment, date: days(to) }, 'en');
    expect(words('2002-08-24T12:00+04:00')).toBe('20–24 August 2002');
    expect(words('2002-09-01T12:00+04:00')).toBe('20 August – 1 September 2002');
    expect(words('2002-08-20T00:00+04:00')).toBe('20 August 2002');
    const exact = { ...moment, from, to: from, precision: 'minute', date: undefined } as const;
    expect(formatMoment(exact, 'en')).toBe('20 August 2002, 00:00');
  });
});

describe('the traveller’s clock', () => {
  it('changes at the halt', () => {
    expect(zoneAt(story, at('2020-06-01T07:00Z'))).toBe('Europe/Paris');
    expect(zoneAt(story, at('2020-06-01T08:00Z'))).toBe('Europe/Helsinki');
  });

  it('is that of the moment under way, before the journey', () => {
    expect(zoneAt(story, at('2010-01-01T00:00+03:00'))).toBe('Europe/Moscow');
    expect(zoneAt(story, at('2015-01-01T00:00Z'))).toBe('Europe/Paris');
  });

  it('can be replaced by another', () => {
    expect(zoneOf(story, 'Europe/Moscow', 0)).toBe('Europe/Moscow');
    expect(zoneOf(story, 'mine', 0)).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(clockChoices(story).map(({ clock }) => clock)).toEqual([
      'local',
      'Europe/Paris',
      'Europe/Helsinki',
      'UTC',
      'mine',
    ]);
  });
});
