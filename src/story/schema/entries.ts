import * as v from 'valibot';
import { LINE_BASES, TIME_BASES } from '../basis.ts';
import { LIMITS } from '../limits.ts';
import { message } from './message.ts';
import {
  box,
  id,
  nameText,
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
  message('claim', { example: '{ "text", "source", "at"? }' }),
);

const conflict = v.object(
  {
    about: text,
    claims: v.pipe(v.array(claim, message('claims')), v.minLength(2, message('claims-two'))),
  },
  message('conflict', { example: '{ "about", "claims" }' }),
);

const uncertainTime = v.object({
  best: when,
  earliest: v.optional(when),
  latest: v.optional(when),
  basis: oneOf(TIME_BASES),
  precision: v.optional(oneOf(['minute', 'range', 'day', 'month', 'year'])),
  about: v.optional(text),
  claims: v.optional(v.array(claim, message('claims'))),
});

export const time = v.union([when, uncertainTime], message('time-or-object'));

const zoom = v.pipe(
  v.number(message('zoom')),
  v.minValue(0, message('zoom-range')),
  v.maxValue(20, message('zoom-range')),
);

const camera = v.object(
  { center: v.optional(point), zoom: v.optional(zoom) },
  message('camera', { example: '{ "center"?, "zoom"? }' }),
);

/** How near the camera comes to a place whose stop or moment does not say. */
export const storyCamera = v.object({ zoom }, message('camera', { example: '{ "zoom" }' }));

export const place = v.object(
  {
    name: text,
    point,
    zone,
    also: v.optional(v.array(words, message('names'))),
    accuracy: v.optional(positive('metres', 20_000_000)),
  },
  message('place', { example: '{ "name", "point", "zone" }' }),
);

export const source = v.object(
  {
    title: text,
    publisher: nameText,
    url: v.optional(
      v.pipe(v.string(message('url')), v.regex(/^https?:\/\/[^\s]+$/, message('url-https'))),
    ),
    date: v.optional(when),
  },
  message('source', { example: '{ "title", "publisher" }' }),
);

export const leg = v.object(
  {
    id,
    feature: v.optional(v.union([v.string(), v.number()], message('feature'))),
    mode: oneOf(['train', 'car', 'foot', 'ship', 'plane']),
    basis: oneOf(['surveyed', 'sketched']),
    km: v.optional(positive('km', LIMITS.km)),
  },
  message('leg', { example: '{ "id", "feature"?, "mode", "basis" }' }),
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
  message('ride', { example: '{ "leg", "until"?, "basis"? }' }),
);

/** What stops and moments have in common. */
const shared = {
  passage: v.optional(id),
  camera: v.optional(camera),
  conflicts: v.optional(v.array(conflict, message('conflicts'))),
  notes: v.optional(text),
  // Read one by one (schema/media.ts): one that is not valid does not cost the stop.
  media: v.optional(v.unknown()),
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
    rides: v.optional(v.array(ride, message('rides'))),
    zone: v.optional(zone),
    ...shared,
  },
  message('stop', { example: '{ "id", "place", … }' }),
);

export const moment = v.object(
  {
    id,
    title: text,
    place: id,
    from: when,
    to: v.optional(when),
    precision: v.optional(oneOf(['minute', 'day', 'month', 'year'])),
    basis: v.optional(oneOf(['reported', 'planned'])),
    ...shared,
  },
  message('moment', { example: '{ "id", "title", "place", "from" }' }),
);

/** What story.json adds to a passage of the article. */
export const passage = v.object(
  { media: v.optional(v.unknown()) },
  message('passage', { example: '{ "media" }' }),
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
      v.number(message('share')),
      v.minValue(LEAST_SHARE, message('share-least', { least: String(LEAST_SHARE) })),
      v.maxValue(MOST_SHARE, message('share-most', { most: String(MOST_SHARE) })),
    ),
    background: v.optional(v.boolean(message('background'))),
  },
  message('chapter', {
    example: '{ "id", "title", "from", "to", "share", "background"? }',
  }),
);

/**
 * Address of a basemap's file: https, or relative to the story's folder. Neither the page's own scheme
 * nor another host in disguise.
 */
const basemapUrl = v.pipe(
  v.string(message('url')),
  v.regex(
    /^(?:https:\/\/[^\s\\/?#]+\/[^\s\\]*|(?![a-zA-Z][a-zA-Z0-9+.-]*:)(?!\/\/)[^\s\\?#][^\s\\]*)$/,
    message('url-basemap'),
  ),
);

export const basemap = v.pipe(
  v.object(
    {
      style: v.optional(basemapUrl),
      pmtiles: v.optional(basemapUrl),
      attribution: v.optional(text),
    },
    message('basemap', {
      style: '{ "style", "attribution"? }',
      pmtiles: '{ "pmtiles", "attribution"? }',
    }),
  ),
  v.check(
    ({ style, pmtiles }) => (style === undefined) !== (pmtiles === undefined),
    message('basemap-one'),
  ),
);

/** The basemap that `npm run basemap` makes for a story. */
export const basemapDetail = v.object(
  {
    near: zoom,
    elsewhere: v.optional(zoom),
    regions: v.array(v.object({ box, zoom }), message('basemap-detail-regions')),
  },
  message('basemap-detail', { example: '{ "near", "regions" }' }),
);

export const talk = v.object(
  {
    minutes: v.optional(positive('minutes', 10_000)),
    notes: v.optional(v.record(id, text, message('notes'))),
    slides: v.optional(v.record(id, slideText, message('slides'))),
    skip: v.optional(v.array(id, message('skip'))),
  },
  message('talk', { example: '{ "minutes"?, "notes"?, "slides"?, "skip"? }' }),
);

export const country = v.pipe(
  v.string(message('country')),
  v.regex(/^[A-Z]{2}$/, message('country-code')),
);

/** Keys of story.json. The schema of the whole file, for editors, is in tools/story/story-schema.ts. */
export const STORY_KEYS = [
  '$schema',
  'whistlestop',
  'title',
  'summary',
  'languages',
  'strings',
  'credit',
  'lead',
  'places',
  'sources',
  'legs',
  'stops',
  'opening',
  'moments',
  'passages',
  'chapters',
  'clocks',
  'countries',
  'camera',
  'basemap',
  'basemapDetail',
  'talk',
  'live',
  'version',
  'changes',
  'moved',
] as const;
