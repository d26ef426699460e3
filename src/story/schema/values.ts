import * as v from 'valibot';
import { MOST_LONGITUDE } from '../../geo/longitude.ts';
import { list } from '../../i18n/translate.ts';
import { LIMITS } from '../limits.ts';
import type { ValueMessage } from '../problems/problem.ts';
import { readTime, WRITTEN_TIME } from '../time/written-time.ts';
import { message } from './message.ts';

export const id = v.pipe(
  v.string(message('id')),
  v.maxLength(LIMITS.id, message('id-length', { limit: String(LIMITS.id) })),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, message('id-form')),
);

export const words = v.pipe(
  v.string(message('text')),
  v.maxLength(LIMITS.text, message('text-length', { limit: String(LIMITS.text) })),
  v.regex(/\S/, message('text-empty')),
);

const name = v.pipe(
  words,
  v.maxLength(LIMITS.name, message('name-length', { limit: String(LIMITS.name) })),
);

const slideWords = v.pipe(
  words,
  v.maxLength(LIMITS.slide, message('text-length', { limit: String(LIMITS.slide) })),
);

const captionWords = v.pipe(
  words,
  v.maxLength(LIMITS.caption, message('text-length', { limit: String(LIMITS.caption) })),
);

/** A text in the story's first language, or texts by language. */
export function textOf<T extends v.GenericSchema<string>>(words: T) {
  return v.union(
    [
      words,
      v.pipe(
        v.record(v.string(), words),
        v.check((byLanguage) => Object.keys(byLanguage).length > 0, message('texts')),
      ),
    ],
    message('texts'),
  );
}

export const text = textOf(words);

/** A text that an audience reads at a glance. */
export const slideText = textOf(slideWords);

/** A text below a figure, or in its place. */
export const captionText = textOf(captionWords);

export const nameText = textOf(name);

/** One of a few words: `must be "a", "b" or "c"`. */
export function oneOf<const T extends readonly string[]>(values: T) {
  const quoted = values.map((value) => JSON.stringify(value));
  return v.picklist(values, () => message('one-of', { values: list(quoted, 'disjunction') }));
}

/** A time of day, or a date without one. */
export const when = v.pipe(
  v.string(message('time')),
  v.regex(WRITTEN_TIME, message('time-form')),
  v.check((text) => readTime(text) !== 'leap-second', message('leap-second')),
  v.check((text) => readTime(text) !== 'none', message('date-none')),
);

const longitude = v.pipe(
  v.number(message('longitude')),
  v.minValue(-MOST_LONGITUDE, message('longitude-range')),
  v.maxValue(MOST_LONGITUDE, message('longitude-range')),
);

const latitude = v.pipe(
  v.number(message('latitude')),
  v.minValue(-90, message('latitude-range')),
  v.maxValue(90, message('latitude-range')),
);

/** A rectangle, degrees: west, south, east, north. */
export const box = v.pipe(
  v.tuple([longitude, latitude, longitude, latitude], message('box')),
  v.check(([west, south, east, north]) => west < east && south < north, message('box')),
);

export const point = v.tuple(
  [longitude, latitude],
  message('point', { example: '[longitude, latitude]' }),
);

/** Keys of numbers that have a greatest value, with a message each for no number and for too much. */
type BoundedKey<K = ValueMessage> = K extends `${infer Name}-most` ? Name : never;

/** A number above 0. Bounded, so that no sum or quotient of such numbers overflows. */
export function positive(key: Exclude<BoundedKey, 'share'>, most: number) {
  return v.pipe(
    v.number(message(key)),
    v.gtValue(0, message(`${key}-least`)),
    v.maxValue(most, message(`${key}-most`, { most: String(most) })),
  );
}

/** What an IANA zone's name looks like. A browser may not know all of them. */
const ZONE_NAME = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

export const zone = v.pipe(
  v.string(message('zone')),
  v.check((name) => isZone(name) || ZONE_NAME.test(name), message('zone-name')),
);

const knownZones = new Map<string, boolean>();

/** Whether this browser knows the clock of a zone. Remembers the answer, since asking is slow. */
export function isZone(name: string): boolean {
  const known = knownZones.get(name) ?? isKnown(name);
  knownZones.set(name, known);
  return known;
}

function isKnown(name: string): boolean {
  // Newer engines accept an offset like "+09:00" as a zone; a place's clock is not one.
  if (!/^[A-Za-z][\w+/-]{0,99}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `Intl` throws at a tag that is not one, so none gets through. */
export const language = v.pipe(
  v.string(message('language')),
  v.regex(/^[A-Za-z0-9-]{1,50}$/, message('language-tag')),
  v.check(isLanguage, message('language-tag')),
);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
