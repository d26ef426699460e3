import type { Found } from '../found.ts';
import { ImportError } from '../imported.ts';
import { readJsonText } from '../json.ts';
import type { ImportOptions } from '../options.ts';
import { isStorymap, readStorymap } from './read-storymap.ts';
import { isTimeline, readTimeline } from './read-timeline.ts';

/** A JSON file, by what is in it. */
export function readJson(text: string, _options: ImportOptions): Found {
  const value = readJsonText(text);
  if (isStorymap(value)) return readStorymap(value);
  if (isTimeline(value)) return readTimeline(value);
  throw new ImportError('format-unknown');
}
