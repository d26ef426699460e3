import { readTime } from '../../../story/time/written-time.ts';

export interface WhenContext {
  /** Whether 03/04 is 3 April; null where nobody said and the file does not show it. */
  readonly dayFirst: boolean | null;
}

/**
 * A time of a table as story.json writes it: ISO 8601 with a few spellings of its own, and dates in figures.
 * Null where the text is none of these. Nothing is added that the text does not say.
 */
export function readWhen(text: string, { dayFirst }: WhenContext): string | null {
  const written = text.trim().replace(/\s+/g, ' ');
  const iso = readIso(written);
  if (iso) return iso;
  const [date = '', clock] = splitClock(written);
  const day = readIso(date) ?? readFigures(date, dayFirst ?? true);
  if (!day || (clock !== undefined && !/^-?\d+-\d\d-\d\d$/.test(day))) return null;
  if (clock === undefined) return day;
  const time = readClock(clock);
  return time === null ? null : sound(`${day}T${time}`);
}

/** Whether figures may be read in both orders: 03/04/2019, but neither 24/04/2019 nor 03/03/2019. */
export function isEitherOrder(text: string): boolean {
  const parts = FIGURES.exec(splitClock(text.trim())[0] ?? '');
  if (!parts || parts[2] === '.') return false;
  const [a, b] = [Number(parts[1]), Number(parts[3])];
  return a <= 12 && b <= 12 && a !== b;
}

/** Whether the day is first: true or false where the figures allow one order alone, else null. */
export function orderOf(text: string): boolean | null {
  const parts = FIGURES.exec(splitClock(text.trim())[0] ?? '');
  if (!parts) return null;
  const [a, b] = [Number(parts[1]), Number(parts[3])];
  if (a > 12 && b <= 12) return true;
  return b > 12 && a <= 12 ? false : null;
}

const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\.?$/;

/** A day in figures: 24.04.2019, 04/24/2019, 24-4-19; and 2019/04/24, 2019.4.24, 2019년 4월 24일. */
function readFigures(text: string, dayFirst: boolean): string | null {
  const east =
    /^(\d{4})(?:[./]|년 ?|年)(?:(\d{1,2})(?:[./]|월 ?|月)(?:(\d{1,2})(?:[.일日])?)?)?$/.exec(text);
  if (east)
    return sound(
      [
        east[1],
        ...east
          .slice(2)
          .filter(Boolean)
          .map((n) => n?.padStart(2, '0')),
      ].join('-'),
    );
  const monthOfYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthOfYear) return sound(`${monthOfYear[2]}-${monthOfYear[1]?.padStart(2, '0')}`);
  const parts = FIGURES.exec(text);
  if (!parts) return null;
  const [, a = '', mark, b = '', y = ''] = parts;
  const first = mark === '.' || (Number(a) > 12 ? true : Number(b) > 12 ? false : dayFirst);
  const [day, month] = first ? [a, b] : [b, a];
  const year = y.length === 4 ? y : `${Number(y) < 50 ? 20 : 19}${y}`;
  return sound(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** "2019-04-24 10:45:00 UTC" as well as what stories write. */
function readIso(text: string): string | null {
  const spelled = text
    .replace(/^(\d{4}-\d\d-\d\d),? (?=\d)/, '$1T')
    .replace(/T(\d):/, 'T0$1:')
    .replace(/ ?(?:UTC|GMT)$/, 'Z')
    .replace(/ ([+-]\d\d:?\d\d)$/, '$1')
    .replace(/^(?:c\.|ca\.?|circa|about|около|약|um|vers) ?(?=\d{4})/i, 'circa ')
    .replace(/:00(?:\.0+)?(?=$|Z|[+-])/, (end, at: number, all: string) =>
      /T\d\d:\d\d$/.test(all.slice(0, at)) ? '' : end,
    );
  return sound(spelled);
}

function sound(text: string): string | null {
  return typeof readTime(text) === 'string' ? null : text;
}

/** The clock at the end of a date: "24.04.2019, 10:45" and "4/24/2019 9:05 PM". */
function splitClock(text: string): [date: string, clock?: string] {
  const match =
    /^(.*?\d)(?:,? |T)(\d{1,2}(?:[:.h]\d\d(?::\d\d(?:\.\d+)?)?)? ?(?:[ap]\.?m\.?)?(?:Z| ?UTC| ?[+-]\d\d:?\d\d)?)$/i.exec(
      text,
    );
  const [, date = text, clock] = match ?? [];
  return clock === undefined || /^\d{1,2}$/.test(clock) ? [text] : [date, clock];
}

/** "9:05 PM" as "21:05". */
function readClock(text: string): string | null {
  const match =
    /^(\d{1,2})(?:[:.h](\d\d))?(?::(\d\d)(?:\.\d+)?)? ?(?:([ap])\.?m\.?)?(Z| ?UTC| ?[+-]\d\d:?\d\d)?$/i.exec(
      text,
    );
  if (!match) return null;
  const [, h = '', minute = '00', second, half, zone = ''] = match;
  const [hour, isAfternoon] = [Number(h), half?.toLowerCase() === 'p'];
  if (half && (hour < 1 || hour > 12)) return null;
  const whole = half ? (hour % 12) + (isAfternoon ? 12 : 0) : hour;
  const seconds = second && second !== '00' ? `:${second}` : '';
  return `${String(whole).padStart(2, '0')}:${minute}${seconds}${zone.replace(/ ?UTC/i, 'Z').trim()}`;
}
