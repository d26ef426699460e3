import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from '../../../../src/i18n/ru/page.ts';
import { addMessages, setInterfaceLanguage } from '../../../../src/i18n/translate.ts';
import {
  formatCalendar,
  formatDateRange,
} from '../../../../src/timeline/format/format-calendar.ts';
import {
  formatDate,
  formatDateIn,
  formatDays,
  formatMonths,
  formatPlainDate,
} from '../../../../src/timeline/format/format-time.ts';
import { formatClock } from '../../../../src/timeline/format/format-zone.ts';

const at = (iso: string) => Date.parse(iso);
/** No-break spaces shown as tildes. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');
const tumen = at('2019-04-24T10:40Z');

beforeEach(() => {
  addMessages('ru', page);
  setInterfaceLanguage('ru');
});
afterEach(() => setInterfaceLanguage('en'));

describe('dates in Russian', () => {
  it('keep the comma after the weekday', () => {
    expect(formatDate(tumen, 'UTC', 'ru')).toBe('ср, 24 апреля 2019');
    expect(formatDateIn(2019, tumen, 'UTC', 'ru')).toBe('ср, 24 апреля');
  });

  it('end with their year, so that no full stop ends a sentence early', () => {
    expect(formatPlainDate(tumen, 'UTC', 'ru')).toBe('24 апреля 2019');
    expect(formatMonths(null, tumen, tumen, 'UTC', 'ru')).toBe('апрель 2019');
    expect(formatPlainDate(at('-000043-03-15T12:00Z'), 'UTC', 'ru')).toContain('г. до н. э.');
  });

  it('are joined by an em dash, or by an en dash between figures', () => {
    expect(formatDays(null, at('2019-04-18T00:00Z'), tumen, 'UTC', 'ru')).toBe('18–24 апреля 2019');
    const [from, to] = [at('2001-07-26T00:00Z'), at('2001-08-18T00:00Z')];
    expect(shown(formatDays(null, from, to, 'UTC', 'ru'))).toBe('26 июля~— 18 августа 2001');
  });

  it('stand in a case that fits the words around them', () => {
    const [from, to] = [at('1889-11-01T00:00Z'), at('1890-01-01T00:00Z')];
    const months = { unit: 'month', from, to, circa: false } as const;
    expect(shown(formatDateRange(months, 'ru'))).toBe('ноябрь 1889~— январь 1890');
    expect(formatCalendar({ ...months, to: from, circa: true }, 'ru')).toBe('примерно ноябрь 1889');
  });
});

it('a clock is named by the genitive of its city', () => {
  expect(shown(formatClock('Asia/Irkutsk'))).toBe('по~времени Иркутска');
});
