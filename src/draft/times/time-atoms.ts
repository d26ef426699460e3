import { isZone } from '../../story/schema/values.ts';
import { TimeError } from './time-answer.ts';
import { WORDS, type WordAtom } from './time-words.ts';

/** A part of a text that gives a time. */
export type TimeAtom =
  | WordAtom
  /** A date in figures. The order of day and month is known, or asked. */
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly day: number | null;
      /** The year has two figures. */
      readonly short?: boolean;
    }
  | {
      readonly kind: 'slashed';
      readonly a: number;
      readonly b: number;
      readonly year: number | null;
      readonly short: boolean;
    }
  /** "10.11": day and month, or hour and minute. */
  | { readonly kind: 'dotted'; readonly a: number; readonly b: number }
  | { readonly kind: 'year' | 'day' | 'hour' | 'minute' | 'number' | 'decade'; readonly n: number }
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
    }
  | { readonly kind: 'night-before'; readonly n: number };

const END = '(?![\\d.:/]*\\d)';

type Rule = readonly [RegExp, (match: (string | undefined)[]) => TimeAtom | null];

const n = (text: string | undefined) => Number(text ?? 0);

const FIGURES: readonly Rule[] = [
  [
    /(\d{4})-(\d{1,2})-(\d{1,2})(?=t\d|\s|$|[^\d-])/uy,
    ([, y, m, d]) => ({ kind: 'date', year: n(y), month: n(m), day: n(d) }),
  ],
  [
    /(\d{4})-(0[1-9]|1[0-2])(?![\d-])/uy,
    ([, y, m]) => ({ kind: 'date', year: n(y), month: n(m), day: null }),
  ],
  [
    /(\d{4})\s?([./])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)\.?/uy,
    ([, y, , m, d]) => ({ kind: 'date', year: n(y), month: n(m), day: n(d) }),
  ],
  [
    new RegExp(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})${END}`, 'uy'),
    ([, d, m, y = '']) => ({
      kind: 'date',
      year: n(y),
      month: n(m),
      day: n(d),
      short: y.length === 2,
    }),
  ],
  [
    new RegExp(`(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})${END}`, 'uy'),
    ([, a, , b, y = '']) => ({
      kind: 'slashed',
      a: n(a),
      b: n(b),
      year: n(y),
      short: y.length === 2,
    }),
  ],
  [
    new RegExp(`(\\d{1,2})/(\\d{1,2})${END}`, 'uy'),
    ([, a, b]) => ({ kind: 'slashed', a: n(a), b: n(b), year: null, short: false }),
  ],
  [
    /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:])/uy,
    ([, h, m, s]) => ({ kind: 'clock', hour: n(h), minute: n(m), second: n(s) }),
  ],
  [
    /(\d{2})(\d{2})\s?(?:hours|hrs)(?!\p{L})/uy,
    ([, h, m]) => ({ kind: 'clock', hour: n(h), minute: n(m), second: 0 }),
  ],
  [
    /(\d{1,2})\s?h\s?(\d{2})?(?![\p{L}\d])/uy,
    ([, h, m]) => ({ kind: 'clock', hour: n(h), minute: n(m), second: 0 }),
  ],
  [
    /(\d{1,2})\s?(?:час(?:а|ов)?|ч\.?)(?:\s?(\d{1,2})\s?(?:минут[аы]?|мин\.?|м\.?))?(?!\p{L})/uy,
    ([, h, m]) => ({ kind: 'clock', hour: n(h), minute: n(m), second: 0 }),
  ],
  [
    /(\d{1,2})\s?시(?!간)(?:\s?(\d{1,2})\s?분|\s?(반))?/uy,
    ([, h, m, half]) => ({ kind: 'clock', hour: n(h), minute: half ? 30 : n(m), second: 0 }),
  ],
  [
    new RegExp(`(\\d{1,2})\\.(\\d{2})${END}`, 'uy'),
    ([, a, b]) => ({ kind: 'dotted', a: n(a), b: n(b) }),
  ],
  [
    /half past (\d{1,2})(?!\d)/uy,
    ([, h]) => ({ kind: 'clock', hour: n(h), minute: 30, second: 0 }),
  ],
  [
    /(?:в )?ночь (?:с \d{1,2}(?:-?го)?(?: \p{L}+)? )?на (\d{1,2})(?:-?(?:е|го))?(?![\d\p{L}])/uy,
    ([, d]) => ({ kind: 'night-before', n: n(d) }),
  ],
  [
    /(\d{3}0)(?:[’']?s|-?е(?:\sгоды)?|-?х(?:\sгод(?:ах|ов))?|년대)(?!\p{L})/uy,
    ([, y]) => ({ kind: 'decade', n: n(y) }),
  ],
  [/(\d{4})\s?년/uy, ([, y]) => ({ kind: 'year', n: n(y) })],
  [/(\d{4})\s?(?:года?|году|гг?\.)(?!\p{L})/uy, ([, y]) => ({ kind: 'year', n: n(y) })],
  [/(\d{1,2})\s?월(?!요일)/uy, ([, m]) => ({ kind: 'month', month: n(m) })],
  [/(\d{1,2})\s?일(?!요일)/uy, ([, d]) => ({ kind: 'day', n: n(d) })],
  [
    /(\d{1,2})(?:st|nd|rd|th|-?(?:го|ое|ого|му|е)(?=\s|$|[,.]))(?!\p{L})/uy,
    ([, d]) => ({ kind: 'day', n: n(d) }),
  ],
  [/(\d{1,2})(?=\s?[ap]\.?\s?m\b)/uy, ([, h]) => ({ kind: 'hour', n: n(h) })],
  [/(\d{1,4})(?!\d)/uy, ([, value]) => ({ kind: 'number', n: n(value) })],
];

/** "+09:00", "UTC+9", "UTC-3:30". Right after a time of day. */
const OFFSET = /(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?![\d:])/uy;
const IANA = /[a-z]+(?:\/[a-z0-9_+-]+){1,2}/uy;
const CITY = /(\p{L}[\p{L} _-]{1,30}?) time(?!\p{L})/uy;
const DASH = /\s?(?:[-–—~〜]|\.\.+|…)\s?/uy;
const NOTHING = /[\s,;:()."'“”«»]+/uy;

/** The parts of a text. @throws TimeError with the rest that is not understood */
export function atomsOf(source: string): TimeAtom[] {
  const text = source.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const atoms: TimeAtom[] = [];
  let at = 0;
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0] !== '') at = pattern.lastIndex;
    return match && match[0] !== '' ? match : null;
  };
  const eatZone = (): boolean => {
    const start = at;
    const last = atoms.at(-1)?.kind;
    const timed = last === 'clock' || last === 'half' || last === 'hour';
    // "10:45-12:30" is a range, "2019-04-24T10:45-05:00" is not.
    const isOffset =
      /^(?:utc|gmt)/u.test(text.slice(at, at + 3)) ||
      (timed && (text[at] === '+' || /t[\d:.]+$/u.test(text.slice(0, at))));
    const offset = isOffset ? eat(OFFSET) : null;
    if (offset) {
      const [, sign = '', hours = '', minutes = '00'] = offset;
      atoms.push({ kind: 'zone', zone: `${sign}${hours.padStart(2, '0')}:${minutes}` });
      return true;
    }
    const name = eat(IANA)?.[0] ?? (timed ? eat(CITY)?.[1] : undefined);
    const zone = name === undefined ? undefined : zoneNamed(name);
    if (zone === undefined) at = start;
    else atoms.push({ kind: 'zone', zone });
    return zone !== undefined;
  };
  while (at < text.length) {
    if (eatZone()) continue;
    const rule = FIGURES.find(([pattern, make]) => {
      const match = /\d/u.test(text[at - 1] ?? '') ? null : eat(pattern);
      const atom = match && make(match);
      if (atom) atoms.push(atom);
      return match;
    });
    if (rule) continue;
    const word = WORDS.find(([pattern]) => eat(pattern));
    if (word) {
      if (word[1]) atoms.push(word[1]);
    } else if (atoms.length > 0 && eat(DASH)) atoms.push({ kind: 'to' });
    else if (!eat(NOTHING)) throw new TimeError('words', text.slice(at, at + 40));
  }
  return atoms;
}

/** The zone of an IANA name or of the city that it ends with, in small letters. */
function zoneNamed(name: string): string | undefined {
  const wanted = name.trim().replaceAll(' ', '_');
  return [...Intl.supportedValuesOf('timeZone')].find((zone) => {
    const small = zone.toLowerCase();
    return isZone(zone) && (small === wanted || small.endsWith(`/${wanted}`));
  });
}
