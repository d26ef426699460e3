import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import * as schema from '../../src/story/schema/entries.ts';
import { media } from '../../src/story/schema/media.ts';
import * as updates from '../../src/story/schema/updates.ts';
import { id, language, text, zone } from '../../src/story/schema/values.ts';
import { describeFields } from './describe-fields.ts';

/** What the site reads figure by figure is checked here too. */
function withMedia<T extends v.ObjectEntries>(entry: v.ObjectSchema<T, string>) {
  return v.object({ ...entry.entries, media: v.optional(v.array(media)) });
}

/** story.json as a whole. The site reads it item by item instead, so that an invalid item does not cost the others. */
const storyFile = v.object({
  $schema: v.optional(v.string()),
  whistlestop: v.literal(1),
  title: text,
  summary: text,
  languages: v.pipe(v.array(language), v.minLength(1)),
  strings: v.optional(v.array(language)),
  credit: v.optional(text),
  lead: v.optional(media),
  places: v.record(id, schema.place),
  sources: v.optional(v.record(id, schema.source)),
  legs: v.optional(v.array(schema.leg)),
  stops: v.pipe(v.array(withMedia(schema.stop)), v.minLength(1)),
  opening: v.optional(id),
  moments: v.optional(v.array(withMedia(schema.moment))),
  passages: v.optional(v.record(id, withMedia(schema.passage))),
  chapters: v.optional(v.array(schema.chapter)),
  clocks: v.optional(v.array(zone)),
  countries: v.optional(v.array(schema.country)),
  camera: v.optional(schema.storyCamera),
  basemap: v.optional(schema.basemap),
  basemapDetail: v.optional(schema.basemapDetail),
  talk: v.optional(schema.talk),
  live: v.optional(updates.live),
  version: v.optional(updates.version),
  changes: v.optional(v.array(updates.change)),
  moved: v.optional(v.record(id, updates.moved)),
} satisfies Record<(typeof schema.STORY_KEYS)[number], v.GenericSchema>);

/** JSON Schema (draft 7) of story.json, for editors. Only the site checks whether a date or a zone exists. */
export function storyJsonSchema(): object {
  return {
    ...describeFields(
      toJsonSchema(storyFile, { errorMode: 'ignore', target: 'draft-07' }) as object,
    ),
    title: 'Whistlestop story, version 1',
  };
}
