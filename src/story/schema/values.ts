import * as v from 'valibot';
import { MOST_LONGITUDE } from '../../geo/longitude.ts';
import { list, type MessageKey, type Params, t } from '../../i18n/translate.ts';
import { LIMITS } from '../limits.ts';
import { readTime, WRITTEN_TIME } from '../time/written-time.ts';

/** Keys of a schema's messages. Each ends a sentence that begins with the value's path. */
type ValueKey = Extract<MessageKey, `problem.value.${string}`>;

/** A schema's message. A function, since the interface's language may be set after this module has loaded. */
export function message<K extends ValueKey>(key: K, ...params: Params<K>): () => string {
  return () => t(key, ...params);
}

export const id = v.pipe(
  v.string(message('problem.value.id')),
  v.maxLength(LIMITS.id, message('problem.value.id-length', { limit: String(LIMITS.id) })),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, message('problem.value.id-form')),
);

export const words = v.pipe(
  v.string(message('problem.value.text')),
  v.maxLength(LIMITS.text, message('problem.value.text-length', { limit: String(LIMITS.text) })),
  v.regex(/\S/, message('problem.value.text-empty')),
);

export const name = v.pipe(
  words,
  v.maxLength(LIMITS.name, message('problem.value.name-length', { limit: String(LIMITS.name) })),
);

const slideWords = v.pipe(
  words,
  v.maxLength(LIMITS.slide, message('problem.value.text-length', { limit: String(LIMITS.slide) })),
);

/** A text in the story's first language, or texts by language. */
function textOf<T extends typeof words | typeof slideWords>(words: T) {
  return v.union(
    [
      words,
      v.pipe(
        v.record(v.string(), words),
        v.check((byLanguage) => Object.keys(byLanguage).length > 0, message('problem.value.texts')),
      ),
    ],
    message('problem.value.texts'),
  );
}

export const text = textOf(words);

/** A text that an audience reads at a glance. */
export const slideText = textOf(slideWords);

/** One of a few words: `must be "a", "b" or "c"`. */
export function oneOf<const T extends readonly string[]>(values: T) {
  const quoted = values.map((value) => JSON.stringify(value));
  return v.picklist(values, () =>
    t('problem.value.one-of', { values: list(quoted, 'disjunction') }),
  );
}

/** A time of day, or a date without one. */
export const when = v.pipe(
  v.string(message('problem.value.time')),
  v.regex(WRITTEN_TIME, message('problem.value.time-form')),
  v.check((text) => readTime(text) !== 'leap-second', message('problem.value.leap-second')),
  v.check((text) => readTime(text) !== 'none', message('problem.value.date-none')),
);

const longitude = v.pipe(
  v.number(message('problem.value.longitude')),
  v.minValue(-MOST_LONGITUDE, message('problem.value.longitude-range')),
  v.maxValue(MOST_LONGITUDE, message('problem.value.longitude-range')),
);

const latitude = v.pipe(
  v.number(message('problem.value.latitude')),
  v.minValue(-90, message('problem.value.latitude-range')),
  v.maxValue(90, message('problem.value.latitude-range')),
);

/** A rectangle, degrees: west, south, east, north. */
export const box = v.pipe(
  v.tuple([longitude, latitude, longitude, latitude], message('problem.value.box')),
  v.check(
    ([west, south, east, north]) => west < east && south < north,
    message('problem.value.box'),
  ),
);

export const point = v.tuple(
  [longitude, latitude],
  message('problem.value.point', { example: '[longitude, latitude]' }),
);

/** Keys of numbers that have a greatest value, with a message each for no number and for too much. */
type BoundedKey<K = ValueKey> = K extends `problem.value.${infer Name}-most` ? Name : never;

/** A number above 0. Bounded, so that no sum or quotient of such numbers overflows. */
export function positive(key: Exclude<BoundedKey, 'share'>, most: number) {
  return v.pipe(
    v.number(message(`problem.value.${key}`)),
    v.gtValue(0, message(`problem.value.${key}-least`)),
    v.maxValue(most, message(`problem.value.${key}-most`, { most: String(most) })),
  );
}

/** What an IANA zone's name looks like. A browser may not know all of them. */
const ZONE_NAME = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

export const zone = v.pipe(
  v.string(message('problem.value.zone')),
  v.check((name) => isZone(name) || ZONE_NAME.test(name), message('problem.value.zone-name')),
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
  v.string(message('problem.value.language')),
  v.regex(/^[A-Za-z0-9-]{1,50}$/, message('problem.value.language-tag')),
  v.check(isLanguage, message('problem.value.language-tag')),
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
