import * as v from 'valibot';
import { ISO_INSTANT, parseInstant } from './instant.ts';
import { LIMITS } from './limits.ts';

/**
 * What a story's files may hold, as schemas. Each message is the end of a sentence that
 * `problems.ts` begins with a path ("story.json: stops[3].arrival must be …"), so it is written for
 * an editor's eyes.
 */

export const id = v.pipe(
  v.string('must be an id'),
  v.maxLength(LIMITS.id, `must be an id of ${LIMITS.id} characters at most`),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be an id of lower-case letters, digits and hyphens'),
);

const TEXT = 'must be text, or an object of texts by language';

const words = v.pipe(
  v.string('must be text'),
  v.maxLength(LIMITS.text, `must be text of ${LIMITS.text} characters at most`),
  v.regex(/\S/, 'must be text that is not empty'),
);

const name = v.pipe(
  words,
  v.maxLength(LIMITS.name, `must be a name of ${LIMITS.name} characters at most`),
);

export const text = v.union(
  [
    words,
    v.pipe(
      v.record(v.string(), words),
      v.check((byLanguage) => Object.keys(byLanguage).length > 0, TEXT),
    ),
  ],
  TEXT,
);

const instant = v.pipe(
  v.string('must be a time like "2019-04-24T10:45+10:00"'),
  v.regex(ISO_INSTANT, 'must be a time with an offset, like "2019-04-24T10:45+10:00"'),
  v.check((iso) => parseInstant(iso) !== null, 'is a date that no calendar has'),
);

export const claim = v.object(
  { text, source: id, at: v.optional(instant) },
  'must be a claim: { "text", "source", "at"? }',
);

const conflict = v.object(
  {
    about: text,
    claims: v.pipe(
      v.array(claim, 'must be a list of claims'),
      v.minLength(2, 'must hold at least two claims'),
    ),
  },
  'must be a conflict: { "about", "claims" }',
);

const uncertainTime = v.object({
  best: instant,
  earliest: v.optional(instant),
  latest: v.optional(instant),
  basis: v.picklist(
    ['reported', 'approximate', 'inferred'],
    'must be "reported", "approximate" or "inferred"',
  ),
  precision: v.optional(
    v.picklist(['minute', 'range', 'day'], 'must be "minute", "range" or "day"'),
  ),
  claims: v.optional(v.array(claim, 'must be a list of claims')),
});

export const time = v.union(
  [instant, uncertainTime],
  'must be a time like "2019-04-24T10:45+10:00", or an object with "best" and "basis"',
);

function degrees(limit: number, name: string) {
  const range = `must be a ${name} from -${limit} to ${limit}`;
  return v.pipe(
    v.number(`must be the ${name} in degrees`),
    v.minValue(-limit, range),
    v.maxValue(limit, range),
  );
}

const point = v.tuple(
  [degrees(180, 'longitude'), degrees(90, 'latitude')],
  'must be a point: [longitude, latitude]',
);

export const zone = v.pipe(
  v.string('must be an IANA zone'),
  v.check(
    (name) => isZone(name) || ZONE_NAME.test(name),
    'must be an IANA zone, like "Asia/Vladivostok"',
  ),
);

/** What an IANA zone's name looks like. A browser may not know all of them. */
const ZONE_NAME = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

const asked = new Map<string, boolean>();

/** Whether this browser can tell the time of a zone. To ask is slow. */
export function isZone(name: string): boolean {
  const known = asked.get(name) ?? isKnown(name);
  asked.set(name, known);
  return known;
}

function isKnown(name: string): boolean {
  // An offset like "+09:00" passes as a zone in newer engines; a place's clock is not one.
  if (!/^[A-Za-z][\w+/-]{0,99}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Formats of times throw at a tag that is none, so none gets through. */
export const language = v.pipe(
  v.string('must be a language'),
  v.regex(/^[A-Za-z0-9-]{1,50}$/, 'must be a language tag (BCP 47), like "en"'),
  v.check(isLanguage, 'must be a language tag (BCP 47), like "en"'),
);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const camera = v.object(
  {
    center: v.optional(point),
    zoom: v.optional(
      v.pipe(
        v.number('must be a zoom'),
        v.minValue(0, 'must be a zoom from 0 to 20'),
        v.maxValue(20, 'must be a zoom from 0 to 20'),
      ),
    ),
  },
  'must be a camera: { "center"?, "zoom"? }',
);

/** Bounded, so that no sum or quotient of such numbers leaves what a computer can count. */
const positive = (what: string, most: number, least = 0) =>
  v.pipe(
    v.number(`must be ${what}`),
    least === 0
      ? v.gtValue(0, `must be ${what}, more than 0`)
      : v.minValue(least, `must be ${what}, ${least} at least`),
    v.maxValue(most, `must be ${what}, ${most} at most`),
  );

export const place = v.object(
  {
    name: text,
    point,
    zone,
    also: v.optional(v.array(words, 'must be a list of names')),
    accuracy: v.optional(positive('a radius in metres', 20_000_000)),
  },
  'must be a place: { "name", "point", "zone" }',
);

export const source = v.object(
  {
    title: text,
    publisher: name,
    url: v.optional(
      v.pipe(
        v.string('must be an address'),
        v.regex(/^https?:\/\/[^\s]+$/, 'must be an address that begins with https://'),
      ),
    ),
    date: v.optional(
      v.pipe(
        v.string('must be a date'),
        v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like "2019-04-24"'),
      ),
    ),
  },
  'must be a source: { "title", "publisher" }',
);

export const leg = v.object(
  {
    id,
    feature: v.string('must be the id of a feature of route.geojson'),
    mode: v.picklist(
      ['train', 'car', 'foot', 'ship', 'plane'],
      'must be "train", "car", "foot", "ship" or "plane"',
    ),
    basis: v.picklist(['surveyed', 'sketched'], 'must be "surveyed" or "sketched"'),
    km: v.optional(positive('a length in km', LIMITS.km)),
  },
  'must be a leg: { "id", "feature", "mode", "basis" }',
);

export const ride = v.union(
  [
    id,
    v.object({
      leg: id,
      until: v.optional(id),
      basis: v.optional(
        v.picklist(
          ['reported', 'inferred', 'sketched'],
          'must be "reported", "inferred" or "sketched"',
        ),
      ),
    }),
  ],
  'must be the id of a leg, or { "leg", "until"?, "basis"? }',
);

const told = {
  passage: v.optional(id),
  camera: v.optional(camera),
  conflicts: v.optional(v.array(conflict, 'must be a list of conflicts')),
  notes: v.optional(text),
};

export const stop = v.object(
  {
    id,
    kind: v.optional(v.picklist(['stop', 'pass', 'call'], 'must be "stop", "pass" or "call"')),
    title: v.optional(text),
    place: id,
    arrival: v.optional(time),
    departure: v.optional(time),
    at: v.optional(time),
    rides: v.optional(v.array(ride, 'must be a list of rides')),
    zone: v.optional(zone),
    ...told,
  },
  'must be a stop: { "id", "place", … }',
);

export const moment = v.object(
  {
    id,
    title: text,
    place: id,
    from: instant,
    to: v.optional(instant),
    precision: v.optional(v.picklist(['minute', 'day'], 'must be "minute" or "day"')),
    ...told,
  },
  'must be a moment: { "id", "title", "place", "from" }',
);

export const chapter = v.object(
  {
    id,
    title: text,
    from: instant,
    to: instant,
    share: positive('a share of the width', 1_000_000, 0.001),
  },
  'must be a chapter: { "id", "title", "from", "to", "share" }',
);

/** Of a map's file: https, or relative to the story's folder. Never the page's own scheme or another host in disguise. */
const mapAddress = v.pipe(
  v.string('must be an address'),
  v.regex(
    /^(?:https:\/\/[^\s\\/?#]+\/[^\s\\]*|(?![a-zA-Z][a-zA-Z0-9+.-]*:)(?!\/\/)[^\s\\?#][^\s\\]*)$/,
    'must be an address that begins with https://, or one relative to the story’s folder',
  ),
);

export const basemap = v.pipe(
  v.object(
    {
      style: v.optional(mapAddress),
      pmtiles: v.optional(mapAddress),
      attribution: v.optional(text),
    },
    'must be a map: { "style", "attribution"? } or { "pmtiles", "attribution"? }',
  ),
  v.check(
    ({ style, pmtiles }) => (style === undefined) !== (pmtiles === undefined),
    'must name either "style" or "pmtiles"',
  ),
);

export const talk = v.object(
  {
    minutes: v.optional(positive('a length in minutes', 10_000)),
    notes: v.optional(v.record(id, text, 'must be notes by step')),
  },
  'must be a talk: { "minutes"?, "notes"? }',
);

export const country = v.pipe(
  v.string('must be the code of a country'),
  v.regex(/^[A-Z]{2}$/, 'must be a country’s code of two capitals (ISO 3166-1), like "KP"'),
);

/** What story.json may hold. The file as a whole is put together for editors in tools/story-schema.ts. */
export const STORY_KEYS = [
  '$schema',
  'whistlestop',
  'title',
  'summary',
  'languages',
  'credit',
  'places',
  'sources',
  'legs',
  'stops',
  'moments',
  'chapters',
  'clocks',
  'countries',
  'basemap',
  'talk',
] as const;
