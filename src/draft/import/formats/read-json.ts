import type { Found } from '../found.ts';
import { ImportError } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import { readJsonText } from '../read/json.ts';
import { isGeojson, readGeojson } from './read-geojson.ts';
import { isStorymap, readStorymap } from './read-storymap.ts';
import { isTimeline, readTimeline } from './read-timeline.ts';

/** A JSON file, by what is in it. */
export async function readJson(text: string, options: ImportOptions): Promise<Found> {
  const value = readJsonText(text);
  if (isStorymap(value)) return readStorymap(value);
  if (isTimeline(value)) return readTimeline(value);
  if (isGeojson(value)) return readGeojson(value, options);
  throw new ImportError('format-unknown');
}
