import * as z from 'zod/mini';
import { ISO_INSTANT, parseInstant } from './instant.ts';

/**
 * What a story's files may hold, as schemas. Each `error` is half a sentence that `problems.ts`
 * completes to "story.json: stops[3].place must be …", so it is written for an editor's eyes.
 */

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z
  .string({ error: 'must be an id' })
  .check(z.regex(ID, 'must be an id of lower-case letters, digits and hyphens'));

const words = z
  .string({ error: 'must be text' })
  .check(z.regex(/\S/, 'must be text that is not empty'));

export const text = z.union(
  [words, z.record(z.string(), words).check(z.refine((by) => Object.keys(by).length > 0))],
  { error: 'must be text, or an object of texts by language' },
);

export const instant = z.string({ error: 'must be a time like "2019-04-24T10:45+10:00"' }).check(
  z.regex(ISO_INSTANT, 'must be a time with an offset, like "2019-04-24T10:45+10:00"'),
  z.refine((iso) => parseInstant(iso) !== null, 'is a date that no calendar has'),
);

export const claim = z.object(
  { text, source: id, at: z.optional(instant) },
  { error: 'must be a claim: { "text", "source", "at"? }' },
);

export const conflict = z.object(
  {
    about: text,
    claims: z
      .array(claim, { error: 'must be a list of claims' })
      .check(z.minLength(2, 'must hold at least two claims')),
  },
  { error: 'must be a conflict: { "about", "claims" }' },
);

export const uncertainTime = z.object({
  best: instant,
  earliest: z.optional(instant),
  latest: z.optional(instant),
  basis: z.enum(['reported', 'approximate', 'inferred'], {
    error: 'must be "reported", "approximate" or "inferred"',
  }),
  precision: z.optional(
    z.enum(['minute', 'range', 'day'], { error: 'must be "minute", "range" or "day"' }),
  ),
  claims: z.optional(z.array(claim, { error: 'must be a list of claims' })),
});

export const time = z.union([instant, uncertainTime], {
  error: 'must be a time like "2019-04-24T10:45+10:00", or an object with "best" and "basis"',
});

const degrees = (limit: number, name: string) =>
  z
    .number({ error: `must be the ${name} in degrees` })
    .check(z.gte(-limit, `must be a ${name} from -${limit} to ${limit}`))
    .check(z.lte(limit, `must be a ${name} from -${limit} to ${limit}`));

export const point = z.tuple([degrees(180, 'longitude'), degrees(90, 'latitude')], {
  error: 'must be a point: [longitude, latitude]',
});

export const zone = z
  .string({ error: 'must be an IANA zone' })
  .check(z.refine(isZone, 'must be an IANA zone, like "Asia/Vladivostok"'));

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset like "+09:00" passes as a zone in newer engines; a place's clock is not one.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

export const camera = z.object(
  {
    center: z.optional(point),
    zoom: z.optional(
      z
        .number({ error: 'must be a zoom' })
        .check(z.gte(0, 'must be a zoom from 0 to 20'), z.lte(20, 'must be a zoom from 0 to 20')),
    ),
  },
  { error: 'must be a camera: { "center"?, "zoom"? }' },
);

const positive = (what: string) =>
  z.number({ error: `must be ${what}` }).check(z.gt(0, `must be ${what}, more than 0`));

export const place = z.object(
  {
    name: text,
    point,
    zone,
    also: z.optional(z.array(words, { error: 'must be a list of names' })),
    accuracy: z.optional(positive('a radius in metres')),
  },
  { error: 'must be a place: { "name", "point", "zone" }' },
);

export const source = z.object(
  {
    title: text,
    publisher: words,
    url: z.optional(
      z
        .string({ error: 'must be an address' })
        .check(z.regex(/^https?:\/\/[^\s]+$/, 'must be an address that begins with https://')),
    ),
    date: z.optional(
      z
        .string({ error: 'must be a date' })
        .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like "2019-04-24"')),
    ),
  },
  { error: 'must be a source: { "title", "publisher" }' },
);

export const leg = z.object(
  {
    id,
    feature: z.string({ error: 'must be the id of a feature of route.geojson' }),
    mode: z.enum(['train', 'car', 'foot', 'ship', 'plane'], {
      error: 'must be "train", "car", "foot", "ship" or "plane"',
    }),
    basis: z.enum(['surveyed', 'sketched'], { error: 'must be "surveyed" or "sketched"' }),
    km: z.optional(positive('a length in km')),
  },
  { error: 'must be a leg: { "id", "feature", "mode", "basis" }' },
);

export const ride = z.union(
  [
    id,
    z.object({
      leg: id,
      until: z.optional(id),
      basis: z.optional(z.enum(['reported', 'inferred', 'sketched'])),
    }),
  ],
  { error: 'must be the id of a leg, or { "leg", "until"?, "basis"? }' },
);

const told = {
  passage: z.optional(id),
  camera: z.optional(camera),
  conflicts: z.optional(z.array(conflict, { error: 'must be a list of conflicts' })),
  notes: z.optional(text),
};

export const stop = z.object(
  {
    id,
    kind: z.optional(
      z.enum(['stop', 'pass', 'call'], { error: 'must be "stop", "pass" or "call"' }),
    ),
    title: z.optional(text),
    place: id,
    arrival: z.optional(time),
    departure: z.optional(time),
    at: z.optional(time),
    rides: z.optional(z.array(ride, { error: 'must be a list of rides' })),
    zone: z.optional(zone),
    ...told,
  },
  { error: 'must be a stop: { "id", "place", … }' },
);

export const moment = z.object(
  {
    id,
    title: text,
    place: id,
    from: instant,
    to: z.optional(instant),
    precision: z.optional(z.enum(['minute', 'day'], { error: 'must be "minute" or "day"' })),
    ...told,
  },
  { error: 'must be a moment: { "id", "title", "place", "from" }' },
);

export const chapter = z.object(
  { id, title: text, from: instant, to: instant, share: positive('a share of the width') },
  { error: 'must be a chapter: { "id", "title", "from", "to", "share" }' },
);

export const storyFile = z.object({
  $schema: z.optional(z.string()),
  whistlestop: z.literal(1),
  title: text,
  summary: text,
  languages: z.array(z.string()).check(z.minLength(1)),
  credit: z.optional(text),
  places: z.record(id, place),
  sources: z.optional(z.record(id, source)),
  legs: z.array(leg),
  stops: z.array(stop).check(z.minLength(1)),
  moments: z.optional(z.array(moment)),
  chapters: z.optional(z.array(chapter)),
  clocks: z.optional(z.array(zone)),
});

/** JSON Schema of `story.json`, for editors: `npm run schema` writes it to `public/`. */
export function storyJsonSchema(): object {
  return {
    ...z.toJSONSchema(storyFile, { target: 'draft-7' }),
    title: 'Whistlestop story, version 1',
  };
}
