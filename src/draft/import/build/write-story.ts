import { isObject } from '../../../story/schema/values.ts';
import { type Draft, textOf, withFile } from '../../draft.ts';
import { editJson, insertJson, jsonOf } from '../../json/edit-json.ts';
import { jsonText } from '../../json/json-layout.ts';
import type { FoundChapter, FoundMedia } from '../found.ts';
import { Ids } from './ids.ts';
import type { LegEntry } from './legs.ts';
import type { MomentEntry, PlaceEntry, StopEntry } from './story-parts.ts';

const STORY = 'story.json';
const ROUTE = 'route.geojson';

export interface StoryContent {
  readonly lang: string;
  readonly title: string;
  readonly summary: string;
  readonly credit?: string;
  readonly lead?: FoundMedia;
  readonly places: Readonly<Record<string, PlaceEntry>>;
  readonly sources: Readonly<Record<string, unknown>>;
  readonly legs: readonly LegEntry[];
  readonly stops: readonly StopEntry[];
  readonly moments: readonly MomentEntry[];
  readonly passages: Readonly<Record<string, unknown>>;
  readonly chapters: readonly FoundChapter[];
  readonly features: readonly unknown[];
}

/** Writes story.json and route.geojson of a new story, or adds to those that are there. */
export function writeStory(draft: Draft, content: StoryContent): Draft {
  if (textOf(draft, STORY) === null) return writeNew(draft, content);
  let next = draft;
  const add = (key: string, items: readonly unknown[]) => {
    const there = jsonOf(next, STORY);
    const list = isObject(there) ? there[key] : undefined;
    let index = Array.isArray(list) ? list.length : 0;
    for (const item of items) next = insertJson(next, STORY, [key], index++, item);
  };
  const put = (key: string, entries: Readonly<Record<string, unknown>>) => {
    for (const [id, entry] of Object.entries(entries))
      next = editJson(next, STORY, [key, id], entry);
  };
  put('places', content.places);
  put('sources', content.sources);
  add('legs', content.legs);
  add('stops', content.stops);
  add('moments', content.moments);
  put('passages', content.passages);
  add('chapters', chaptersOf(content.chapters, next));
  if (content.features.length > 0) {
    const route = jsonOf(next, ROUTE);
    const features = isObject(route) && Array.isArray(route.features) ? route.features : [];
    next = withFile(next, ROUTE, routeText([...features, ...content.features]));
  }
  return next;
}

function writeNew(draft: Draft, content: StoryContent): Draft {
  const { lang, title, summary, credit, lead, places, sources, legs, stops, moments, passages } =
    content;
  const chapters = chaptersOf(content.chapters, draft);
  const story = {
    $schema: '../../story.schema.json',
    whistlestop: 1,
    title: title.slice(0, 150),
    summary: summary.slice(0, 10_000),
    languages: [lang],
    ...(credit && { credit }),
    ...(lead && { lead }),
    places,
    sources,
    legs,
    stops,
    ...(moments.length > 0 && { moments }),
    ...(Object.keys(passages).length > 0 && { passages }),
    ...(chapters.length > 0 && { chapters }),
  };
  const text = `${jsonText(story, { indent: '  ', eol: '\n' }, '', 0)}\n`;
  return withFile(withFile(draft, STORY, text), ROUTE, routeText(content.features));
}

function chaptersOf(chapters: readonly FoundChapter[], draft: Draft) {
  const there = jsonOf(draft, STORY);
  const list = isObject(there) && Array.isArray(there.chapters) ? there.chapters : [];
  const ids = new Ids(list.flatMap((each) => (isObject(each) ? [String(each.id)] : [])));
  return chapters.map(({ title, from, to }, i) => ({
    id: ids.next(title, `chapter-${i + 1}`),
    title,
    from,
    to,
    share: 1,
  }));
}

/** A feature per line of the file, so that a change of one is a change of one line. */
function routeText(features: readonly unknown[]): string {
  if (features.length === 0) return '{ "type": "FeatureCollection", "features": [] }\n';
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{ "type": "FeatureCollection", "features": [\n${lines.join(',\n')}\n] }\n`;
}
