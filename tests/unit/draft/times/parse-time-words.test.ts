import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseTimeWords } from '../../../../src/draft/times/parse-time-words.ts';
import type { TimeFault } from '../../../../src/draft/times/time-answer.ts';
import { time as timeSchema } from '../../../../src/story/schema/entries.ts';
import { anyText } from '../../../fixtures/any-text.ts';
import { cpuMs } from '../../../fixtures/cpu-ms.ts';

const CONTEXT = { defaultDate: '2019-04-24', zone: 'Asia/Vladivostok' };

/** "best | earliest | latest | basis precision" of an object; the text of a text. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  const { best, earliest, latest, basis, precision } = value as Record<string, string>;
  return [best, ...(earliest ? [`${earliest}..${latest}`] : []), basis, precision]
    .filter(Boolean)
    .join(' ')
    .replaceAll('+10:00', '');
}

function read(text: string, context = CONTEXT as { defaultDate: string | null; zone: string }) {
  const answer = parseTimeWords(text, context);
  if (answer.kind === 'fault')
    return answer.rest === undefined ? answer.fault : `${answer.fault}: ${answer.rest}`;
  if (answer.kind === 'ambiguous')
    return [answer.question, ...answer.candidates.map(({ value }) => shown(value))];
  return shown(answer.time.value);
}

const at = (time: string, day = '2019-04-24') => `${day}T${time}+10:00`;
const about = (time: string, day = '2019-04-24') => `${day}T${time} approximate`;
const range = (best: string, from: string, to: string, basis = 'approximate') =>
  `${best} ${from}..${to} ${basis} range`;
const hours = (best: string, from: string, to: string, day = '2019-04-24', basis?: string) =>
  range(`${day}T${best}`, `${day}T${from}`, `${day}T${to}`, basis);

describe('times of day', () => {
  it.each([
    ['24 April, 10:45', at('10:45')],
    ['24 April 2019, 10:45', at('10:45')],
    ['April 24, 2019, 10:45 a.m.', at('10:45')],
    ['10:45am', at('10:45')],
    ['10:45 PM', at('22:45')],
    ['at 9', at('09:00')],
    ['9 am', at('09:00')],
    ['12 am', at('00:00')],
    ['12 pm', at('12:00')],
    ['noon', at('12:00')],
    ['7 in the evening', at('19:00')],
    ['half past 7 in the evening', at('19:30')],
    ['1045 hrs', at('10:45')],
    ['24.04.2019 10:45', at('10:45')],
    ['24.04.2019, 10.45', at('10:45')],
    ['2019-04-24T10:45', at('10:45')],
    ['2019-04-24 10:45:30', at('10:45:30')],
    ['2019-04-24T10:45+10:00', at('10:45')],
    ['Wednesday, 24 April 2019 at 10:45 local time', at('10:45')],
    ['on the 25th at 10:45', at('10:45', '2019-04-25')],
    ['next day, 8:15', at('08:15', '2019-04-25')],
    ['24 апреля, 10:45', at('10:45')],
    ['24 апреля 2019 года в 10:45', at('10:45')],
    ['24 апр. 2019 г., 10.45', at('10:45')],
    ['в 9', at('09:00')],
    ['в 10 часов 45 минут', at('10:45')],
    ['в 7 вечера', at('19:00')],
    ['в 10:45 утра', at('10:45')],
    ['в 2 часа ночи', at('02:00')],
    ['в среду, 24 апреля, в полдень', at('12:00')],
    ['2019년 4월 24일 오전 10시 45분', at('10:45')],
    ['4월 24일 오후 6시', at('18:00')],
    ['2019. 4. 24. 10:45', at('10:45')],
    ['오후 6시 반', at('18:30')],
    ['새벽 2시', at('02:00')],
    ['저녁 7시', at('19:00')],
    ['정오', at('12:00')],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['24 April, 10:45 UTC', '2019-04-24T10:45+00:00'],
    ['2019-04-24T10:45Z', '2019-04-24T10:45+00:00'],
    ['10:45 Moscow time', '2019-04-24T10:45+03:00'],
    ['10:45 MSK', '2019-04-24T10:45+03:00'],
    ['10:45 UTC+9', '2019-04-24T10:45+09:00'],
    ['2019-04-24T10:45-03:00', '2019-04-24T10:45-03:00'],
    ['10:45 America/New_York', '2019-04-24T10:45-04:00'],
    ['10:45 Irkutsk time', '2019-04-24T10:45+08:00'],
  ])('%s is on the clock that it names', (text, expected) => expect(read(text)).toBe(expected));
});

describe('what is not exact', () => {
  it.each([
    ['about noon', about('12:00')],
    ['about 10:45', about('10:45')],
    ['around 9 pm', about('21:00')],
    ['~10:45', about('10:45')],
    ['about 9', about('09:00')],
    ['около 9 утра', about('09:00')],
    ['примерно в 10:45', about('10:45')],
    ['오전 10시쯤', about('10:00')],
    ['evening of the 23rd', hours('20:00', '18:00', '22:00', '2019-04-23')],
    ['23 April, evening', hours('20:00', '18:00', '22:00', '2019-04-23')],
    ['вечером 23-го', hours('20:00', '18:00', '22:00', '2019-04-23')],
    ['23 апреля вечером', hours('20:00', '18:00', '22:00', '2019-04-23')],
    ['4월 23일 저녁', hours('20:00', '18:00', '22:00', '2019-04-23')],
    ['morning of 25 Apr 2019', hours('09:00', '06:00', '12:00', '2019-04-25')],
    ['утром', hours('09:00', '06:00', '12:00')],
    ['early on the 24th', hours('04:00', '00:00', '08:00')],
    ['late afternoon', hours('16:30', '15:00', '18:00')],
    ['рано утром 24 апреля', hours('06:30', '05:00', '08:00')],
    ['between 9 and 10', hours('09:30', '09:00', '10:00')],
    ['24 April, between 9 and 10', hours('09:30', '09:00', '10:00')],
    ['from 9:00 to 10:30', hours('09:45', '09:00', '10:30')],
    ['9:00–10:30', hours('09:45', '09:00', '10:30')],
    ['10:45-12:45', hours('11:45', '10:45', '12:45')],
    ['between 2 and 4 pm', hours('15:00', '14:00', '16:00')],
    ['между 9 и 10', hours('09:30', '09:00', '10:00')],
    ['с 9 до 10', hours('09:30', '09:00', '10:00')],
    ['24 апреля с 9:00 до 10:00', hours('09:30', '09:00', '10:00')],
    ['오전 9시에서 10시 사이', hours('09:30', '09:00', '10:00')],
    ['9시부터 10시까지', hours('09:30', '09:00', '10:00')],
    ['between 23:00 and 1:00', range('2019-04-25T00:00', '2019-04-24T23:00', '2019-04-25T01:00')],
    ['after 18:00', range('2019-04-24T21:00', '2019-04-24T18:00', '2019-04-25T00:00')],
    ['после 18:00', range('2019-04-24T21:00', '2019-04-24T18:00', '2019-04-25T00:00')],
    ['오후 6시 이후', range('2019-04-24T21:00', '2019-04-24T18:00', '2019-04-25T00:00')],
    ['before 8:00', hours('04:00', '00:00', '08:00')],
    ['до 8:00', hours('04:00', '00:00', '08:00')],
    ['24 апреля до 8:00', hours('04:00', '00:00', '08:00')],
    ['no later than 8:00', hours('04:00', '00:00', '08:00')],
    ['night of the 23rd', range('2019-04-24T01:30', '2019-04-23T22:00', '2019-04-24T05:00')],
    ['в ночь на 24 апреля', range('2019-04-24T01:30', '2019-04-23T22:00', '2019-04-24T05:00')],
    ['в ночь с 23 на 24 апреля', range('2019-04-24T01:30', '2019-04-23T22:00', '2019-04-24T05:00')],
    ['night of 23–24 April', range('2019-04-24T01:30', '2019-04-23T22:00', '2019-04-24T05:00')],
    ['planned for 18:00', '2019-04-24T18:00 planned'],
    ['18:00 (planned)', '2019-04-24T18:00 planned'],
    ['запланировано на 18:00', '2019-04-24T18:00 planned'],
    ['오후 6시 예정', '2019-04-24T18:00 planned'],
    [
      'planned for the evening of the 25th',
      hours('20:00', '18:00', '22:00', '2019-04-25', 'planned'),
    ],
    ['our estimate: 10:45', '2019-04-24T10:45 inferred'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('dates without an hour', () => {
  it.each([
    ['24 April', '2019-04-24'],
    ['Apr 24', '2019-04-24'],
    ['the 23rd', '2019-04-23'],
    ['April 2019', '2019-04'],
    ['апрель 2019 года', '2019-04'],
    ['2019년 4월', '2019-04'],
    ['2019-04', '2019-04'],
    ['1937', '1937'],
    ['1937 год', '1937'],
    ['24/12/2018', '2018-12-24'],
    ['12/24/2018', '2018-12-24'],
    ['4/4/2019', '2019-04-04'],
    ['24.04', '2019-04-24'],
    ['24.04.19', '2019-04-24'],
    ['2019/04/24', '2019-04-24'],
    ['circa 1889', 'circa 1889'],
    ['около 1889 года', 'circa 1889'],
    ['1889년경', 'circa 1889'],
    ['about 24 April', 'circa 2019-04-24'],
    ['23–24 April', range('2019-04-24', '2019-04-23', '2019-04-24')],
    ['23 to 25 April 2018', range('2018-04-24', '2018-04-23', '2018-04-25')],
    ['с 23 по 25 апреля', range('2019-04-24', '2019-04-23', '2019-04-25')],
    ['April 23–25', range('2019-04-24', '2019-04-23', '2019-04-25')],
    ['March to May 1937', range('1937-04-16', '1937-03', '1937-05')],
    ['1914–1918', range('1916-07-02', '1914', '1918')],
    ['early April 2019', range('2019-04-06', '2019-04-01', '2019-04-10')],
    ['в конце апреля 2019', range('2019-04-26', '2019-04-21', '2019-04-30')],
    ['4월 중순', range('2019-04-16', '2019-04-11', '2019-04-20')],
    ['late 1937', range('1937-11-01', '1937-09', '1937-12')],
    ['the 1930s', range('1935-01-01', '1930-01', '1939-12')],
    ['planned for May 2019', '2019-05 planned'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('what has several meanings is asked', () => {
  it.each([
    ['03/04/2019', ['day-or-month', '2019-04-03', '2019-03-04']],
    ['03/04/2019 10:45', ['day-or-month', at('10:45', '2019-04-03'), at('10:45', '2019-03-04')]],
    ['10.11', ['date-or-hour', '2019-11-10', at('10:11')]],
    ['midnight', ['which-midnight', at('00:00', '2019-04-25'), at('00:00')]],
    [
      'ночью 24 апреля',
      [
        'which-night',
        range('2019-04-25T01:30', '2019-04-24T22:00', '2019-04-25T05:00'),
        range('2019-04-24T01:30', '2019-04-23T22:00', '2019-04-24T05:00'),
      ],
    ],
    ['Friday', ['which-week', '2019-04-26', '2019-04-19']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('an hour that the clock showed twice, or never', () => {
    const zone = 'Europe/Berlin';
    const back = { defaultDate: '2019-10-27', zone };
    expect(read('2:30', back)).toEqual([
      'hour-twice',
      '2019-10-27T02:30+02:00',
      '2019-10-27T02:30+01:00',
    ]);
    expect(read('2:30', { defaultDate: '2019-03-31', zone })).toEqual([
      'hour-skipped',
      '2019-03-31T03:30+02:00',
      '2019-03-31T01:30+01:00',
    ]);
    // The offset says which.
    expect(read('2:30 UTC+1', back)).toBe('2019-10-27T02:30+01:00');
  });

  it('a year, month or century that the context does not make sure', () => {
    const context = (defaultDate: string | null) => ({ defaultDate, zone: 'UTC' });
    expect(read('1 January', context('2018-12-31'))).toEqual([
      'which-year',
      '2019-01-01',
      '2018-01-01',
    ]);
    expect(read('the 1st', context('2019-04-30'))).toEqual([
      'which-month',
      '2019-05-01',
      '2019-04-01',
    ]);
    expect(read('24.04.19', context(null))).toEqual(['which-century', '2019-04-24', '1919-04-24']);
  });
});

describe('what gives no time has a reason', () => {
  const cases: [string, TimeFault | string][] = [
    ['', 'empty'],
    ['   ', 'empty'],
    ['x'.repeat(5000), 'too-long'],
    ['when the cows come home', 'words: when the cows come home'],
    ['24 April, brunch', 'words: brunch'],
    ['7', 'bare-number'],
    ['31 April', 'no-such-date'],
    ['2019-13-01', 'no-such-date'],
    ['29 February 2019', 'no-such-date'],
    ['25:00', 'no-such-hour'],
    ['10:75', 'no-such-hour'],
    ['13:00 am', 'no-such-hour'],
    ['morning, 18:00', 'part-and-hour'],
    ['Thursday, 24 April 2019', 'weekday'],
    ['10:45 12:45', 'too-much'],
    ['24 April 25 April', 'too-much'],
    ['between 25 April and 23 April', 'backwards'],
    ['after April 2019', 'no-end'],
  ];
  it.each(cases)('%s', (text, fault) => expect(read(text)).toBe(fault));

  it('where the context has no date', () => {
    expect(read('10:45', { defaultDate: null, zone: 'UTC' })).toBe('no-date');
    expect(read('24 April', { defaultDate: null, zone: 'UTC' })).toBe('no-year');
    expect(read('10:45', { defaultDate: 'soon', zone: 'Asia/Atlantis' })).toBe('no-date');
  });
});

it('says what it understood: instants, exactness and the word for it', () => {
  const answer = parseTimeWords('evening of the 23rd', CONTEXT);
  expect(answer).toMatchObject({
    kind: 'time',
    time: {
      zone: 'Asia/Vladivostok',
      best: Date.parse('2019-04-23T20:00+10:00'),
      earliest: Date.parse('2019-04-23T18:00+10:00'),
      latest: Date.parse('2019-04-23T22:00+10:00'),
      precision: 'range',
      basis: 'approximate',
      vagueness: 'evening',
    },
  });
});

it('reads each instant back that it is given in the usual spellings', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Vladivostok', 'America/St_Johns', 'Europe/Berlin');
  const min = Date.UTC(1900, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min, max: Date.UTC(2100, 0, 1) }), zones, (some, zone) => {
      const t = Math.floor(some / 60_000) * 60_000;
      const date = new Date(t);
      const clock = date.toISOString().slice(11, 16);
      const day = date.toISOString().slice(0, 10);
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
      const month = (lang: string) =>
        new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(t);
      for (const text of [
        `${day} ${clock}`,
        `${month('en-GB')} ${y}, ${clock}`,
        `${month('ru')} ${y} года, ${clock}`,
        `${y}년 ${month('ko')} ${clock}`,
        `${d}.${String(m + 1).padStart(2, '0')}.${y} ${clock}`,
      ]) {
        const answer = parseTimeWords(text, { defaultDate: null, zone });
        if (answer.kind === 'fault') throw new Error(`${text}: ${answer.fault} ${answer.rest}`);
        const times = answer.kind === 'time' ? [answer.time] : answer.candidates;
        // The clock's own date and time, whatever its offset was.
        const values = times.map(({ value }) => (typeof value === 'string' ? value : value.best));
        if (answer.kind === 'time') expect(values[0]?.slice(0, 16)).toBe(`${day}T${clock}`);
      }
    }),
  );
});

it('answers any text, and what it writes is a time of the format', () => {
  const words = fc.constantFrom(
    ...[
      '24',
      'April',
      '10:45',
      'about',
      'evening',
      'of',
      'the',
      '23rd',
      'between',
      'and',
      'to',
      '–',
    ],
    ...[
      'вечером',
      'после',
      'до',
      'с',
      '9',
      '1937',
      'UTC',
      '+09:00',
      '저녁',
      '9시',
      '사이',
      '03/04/2019',
    ],
    ...[
      '10.11',
      'midnight',
      'night',
      'late',
      'planned',
      '\ud800',
      '\0',
      '2019-04-24',
      'T',
      ',',
      '99',
    ],
  );
  const texts = fc.oneof(
    anyText(40),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const answer = parseTimeWords(text, CONTEXT);
      if (answer.kind === 'fault') return;
      const times = answer.kind === 'time' ? [answer.time] : answer.candidates;
      expect(times.length).toBeGreaterThan(answer.kind === 'time' ? 0 : 1);
      for (const { value, earliest, best, latest } of times) {
        expect(v.is(timeSchema, value)).toBe(true);
        expect(earliest).toBeLessThanOrEqual(best);
        expect(best).toBeLessThanOrEqual(latest);
      }
    }),
    { numRuns: 500 },
  );
});

it('answers 100,000 characters at once', async () => {
  for (const piece of [' ', '1', '10:45 ', 'april ', '-', '\ud800', '\0', 'с ', 'a/', '1/1/'])
    for (const size of [150, 100_000]) {
      const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      expect(await cpuMs(() => parseTimeWords(text, CONTEXT))).toBeLessThan(500);
    }
});
