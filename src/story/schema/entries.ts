import * as v from 'valibot';
import { LINE_BASES, TIME_BASES } from '../basis.ts';
import { LIMITS } from '../limits.ts';
import {
  box,
  id,
  message,
  name,
  oneOf,
  point,
  positive,
  slideText,
  text,
  when,
  words,
  zone,
} from './values.ts';

/** What the entries of story.json may hold, as schemas. */

export const claim = v.object(
  { text, source: id, at: v.optional(when) },
  message('problem.value.claim', { example: '{ "text", "source", "at"? }' }),
);

const conflict = v.object(
  {
    about: text,
    claims: v.pipe(
      v.array(claim, message('problem.value.claims')),
      v.minLength(2, message('problem.value.claims-two')),
    ),
  },
  message('problem.value.conflict', { example: '{ "about", "claims" }' }),
);

const uncertainTime = v.object({
  best: when,
  earliest: v.optional(when),
  latest: v.optional(when),
  basis: oneOf(TIME_BASES),
  precision: v.optional(oneOf(['minute', 'range', 'day', 'month', 'year'])),
  about: v.optional(text),
  claims: v.optional(v.array(claim, message('problem.value.claims'))),
});

export const time = v.union([when, uncertainTime], message('problem.value.time-or-object'));

const zoom = v.pipe(
  v.number(message('problem.value.zoom')),
  v.minValue(0, message('problem.value.zoom-range')),
  v.maxValue(20, message('problem.value.zoom-range')),
);

const camera = v.object(
  { center: v.optional(point), zoom: v.optional(zoom) },
  message('problem.value.camera', { example: '{ "center"?, "zoom"? }' }),
);

/** How near the camera comes to a place whose stop or moment does not say. */
export const storyCamera = v.object(
  { zoom },
  message('problem.value.camera', { example: '{ "zoom" }' }),
);

export const place = v.object(
  {
    name: text,
    point,
    zone,
    also: v.optional(v.array(words, message('problem.value.names'))),
    accuracy: v.optional(positive('metres', 20_000_000)),
  },
  message('problem.value.place', { example: '{ "name", "point", "zone" }' }),
);

export const source = v.object(
  {
    title: text,
    publisher: name,
    url: v.optional(
      v.pipe(
        v.string(message('problem.value.url')),
        v.regex(/^https?:\/\/[^\s]+$/, message('problem.value.url-https')),
      ),
    ),
    date: v.optional(when),
  },
  message('problem.value.source', { example: '{ "title", "publisher" }' }),
);

export const leg = v.object(
  {
    id,
    feature: v.optional(v.union([v.string(), v.number()], message('problem.value.feature'))),
    mode: oneOf(['train', 'car', 'foot', 'ship', 'plane']),
    basis: oneOf(['surveyed', 'sketched']),
    km: v.optional(positive('km', LIMITS.km)),
  },
  message('problem.value.leg', { example: '{ "id", "feature"?, "mode", "basis" }' }),
);

export const ride = v.union(
  [
    id,
    v.object({
      leg: id,
      until: v.optional(id),
      basis: v.optional(oneOf(LINE_BASES)),
    }),
  ],
  message('problem.value.ride', { example: '{ "leg", "until"?, "basis"? }' }),
);

/** What stops and moments have in common. */
const shared = {
  passage: v.optional(id),
  camera: v.optional(camera),
  conflicts: v.optional(v.array(conflict, message('problem.value.conflicts'))),
  notes: v.optional(text),
};

export const stop = v.object(
  {
    id,
    kind: v.optional(oneOf(['stop', 'pass', 'call'])),
    title: v.optional(text),
    place: id,
    arrival: v.optional(time),
    departure: v.optional(time),
    at: v.optional(time),
    rides: v.optional(v.array(ride, message('problem.value.rides'))),
    zone: v.optional(zone),
    ...shared,
  },
  message('problem.value.stop', { example: '{ "id", "place", … }' }),
);

export const moment = v.object(
  {
    id,
    title: text,
    place: id,
    from: when,
    to: v.optional(when),
    precision: v.optional(oneOf(['minute', 'day', 'month', 'year'])),
    ...shared,
  },
  message('problem.value.moment', { example: '{ "id", "title", "place", "from" }' }),
);

const LEAST_SHARE = 0.001;
const MOST_SHARE = 1_000_000;

export const chapter = v.object(
  {
    id,
    title: text,
    from: when,
    to: when,
    share: v.pipe(
      v.number(message('problem.value.share')),
      v.minValue(LEAST_SHARE, message('problem.value.share-least', { least: String(LEAST_SHARE) })),
      v.maxValue(MOST_SHARE, message('problem.value.share-most', { most: String(MOST_SHARE) })),
    ),
    background: v.optional(v.boolean(message('problem.value.background'))),
  },
  message('problem.value.chapter', {
    example: '{ "id", "title", "from", "to", "share", "background"? }',
  }),
);

/**
 * Address of a basemap's file: https, or relative to the story's folder. Neither the page's own scheme
 * nor another host in disguise.
 */
const basemapUrl = v.pipe(
  v.string(message('problem.value.url')),
  v.regex(
    /^(?:https:\/\/[^\s\\/?#]+\/[^\s\\]*|(?![a-zA-Z][a-zA-Z0-9+.-]*:)(?!\/\/)[^\s\\?#][^\s\\]*)$/,
    message('problem.value.url-basemap'),
  ),
);

export const basemap = v.pipe(
  v.object(
    {
      style: v.optional(basemapUrl),
      pmtiles: v.optional(basemapUrl),
      attribution: v.optional(text),
    },
    message('problem.value.basemap', {
      style: '{ "style", "attribution"? }',
      pmtiles: '{ "pmtiles", "attribution"? }',
    }),
  ),
  v.check(
    ({ style, pmtiles }) => (style === undefined) !== (pmtiles === undefined),
    message('problem.value.basemap-one'),
  ),
);

/** The ground that `npm run basemap` makes for a story. */
export const ground = v.object(
  {
    near: zoom,
    regions: v.array(v.object({ box, zoom }), message('problem.value.ground-regions')),
  },
  message('problem.value.ground', { example: '{ "near", "regions" }' }),
);

export const talk = v.object(
  {
    minutes: v.optional(positive('minutes', 10_000)),
    notes: v.optional(v.record(id, text, message('problem.value.notes'))),
    slides: v.optional(v.record(id, slideText, message('problem.value.slides'))),
    skip: v.optional(v.array(id, message('problem.value.skip'))),
  },
  message('problem.value.talk', { example: '{ "minutes"?, "notes"?, "slides"?, "skip"? }' }),
);

export const country = v.pipe(
  v.string(message('problem.value.country')),
  v.regex(/^[A-Z]{2}$/, message('problem.value.country-code')),
);

/** Keys of story.json. The schema of the whole file, for editors, is in tools/story/story-schema.ts. */
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
  'opening',
  'moments',
  'chapters',
  'clocks',
  'countries',
  'camera',
  'basemap',
  'ground',
  'talk',
] as const;
