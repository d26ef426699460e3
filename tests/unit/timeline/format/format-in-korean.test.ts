import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reading } from '../../../../src/i18n/ko/reading.ts';
import { addMessages, setInterfaceLanguage } from '../../../../src/i18n/translate.ts';
import type { Place } from '../../../../src/story/model.ts';
import { nameClocks } from '../../../../src/timeline/format/clock-cities.ts';
import {
  formatCalendar,
  formatDateRange,
} from '../../../../src/timeline/format/format-calendar.ts';
import {
  formatDate,
  formatDateIn,
  formatDays,
  formatInstant,
  formatYears,
} from '../../../../src/timeline/format/format-time.ts';
import { formatClock, formatZoneChoice } from '../../../../src/timeline/format/format-zone.ts';

const at = (iso: string) => Date.parse(iso);
const tumen = at('2019-04-24T10:40+10:00');
const [vladivostok, pyongyang] = ['Asia/Vladivostok', 'Asia/Pyongyang'];

const places = (...all: [zone: string, name: Place['name'], also?: readonly string[]][]) => ({
  places: new Map(
    all.map(([zone, name, also = []], index): [string, Place] => {
      const id = `place-${index}`;
      return [id, { id, name, also, lon: 0, lat: 0, zone, accuracy: 0 }];
    }),
  ),
});

beforeEach(() => {
  addMessages('ko', reading);
  setInterfaceLanguage('ko');
});
afterEach(() => setInterfaceLanguage('en'));

describe('dates in Korean', () => {
  it('have the weekday in brackets behind them, whatever the engine writes', () => {
    expect(formatDate(tumen, vladivostok, 'ko')).toBe('2019년 4월 24일(수)');
    expect(formatDateIn(2019, tumen, vladivostok, 'ko')).toBe('4월 24일(수)');
    expect(formatDateIn(2019, at('2019-04-21T12:00Z'), 'UTC', 'ko')).toBe('4월 21일(일)');
  });

  it('have no spaces around the dash of a range, and one year', () => {
    expect(formatDays(2019, tumen, at('2019-05-08T00:00Z'), 'UTC', 'ko')).toBe('4월 24일~5월 8일');
    expect(formatYears(at('1889-01-01T00:00Z'), at('1891-01-01T00:00Z'), 'UTC', 'ko')).toBe(
      '1889년~1891년',
    );
    const [from, to] = [at('1889-11-12T00:00Z'), at('1889-11-16T00:00Z')];
    const dates = { unit: 'day', from, to, circa: false } as const;
    expect(formatDateRange(dates, 'ko')).toBe('1889년 11월 12일~11월 16일 사이');
    expect(formatCalendar({ ...dates, to: from, circa: true }, 'ko')).toBe(
      '1889년 11월 12일(화) 무렵',
    );
  });
});

describe('clocks in Korean', () => {
  it('are named after the story’s own cities', () => {
    nameClocks(
      places(
        [vladivostok, { en: 'Vladivostok', ko: '블라디보스토크' }],
        [pyongyang, { ko: '평양' }, ['Pyongyang']],
        [pyongyang, { en: 'Tumangang', ko: '두만강역' }],
      ),
    );
    expect(formatInstant(tumen, vladivostok, 'ko')).toBe(
      '2019년 4월 24일(수) 10:40(블라디보스토크 시각)',
    );
    expect(formatClock(pyongyang)).toBe('평양 시각');
    expect(formatZoneChoice(vladivostok, tumen)).toBe('블라디보스토크(UTC+10)');
  });

  it('are named by the browser where the story does not have the city', () => {
    nameClocks(places(['Asia/Irkutsk', { en: 'Ulan-Ude', ko: '울란우데' }]));
    expect(formatClock('Asia/Irkutsk')).toBe('이르쿠츠크 시각');
    expect(formatClock('Asia/Seoul')).toBe('대한민국 시각');
    expect(formatClock('Asia/Nowhere')).toBe('Nowhere 시각');
  });
});
