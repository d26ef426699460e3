import * as v from 'valibot';
import { readTime } from '../time/written-time.ts';
import { message } from './message.ts';
import { id, text, when } from './values.ts';

/** What a story that changes after its publication says about that, as schemas. */

const LEAST_EVERY = 15;
const MOST_EVERY = 86_400;
const everyRange = () =>
  message('every-range', { least: String(LEAST_EVERY), most: String(MOST_EVERY) });

/** While the story is still happening: how often pages ask for a new version, seconds, and until when. */
export const live = v.object(
  {
    every: v.pipe(
      v.number(message('every')),
      v.minValue(LEAST_EVERY, everyRange),
      v.maxValue(MOST_EVERY, everyRange),
    ),
    until: v.pipe(when, v.check(hasOffset, message('until'))),
  },
  message('live', { example: '{ "every", "until" }' }),
);

/** Which versions of its texts belong to a published story.json. Written by `npm run story -- --publish`. */
export const version = v.object(
  {
    at: v.pipe(when, v.check(hasOffset, message('until'))),
    files: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, message('version')))),
  },
  message('version'),
);

/** A correction or an addition. `stop` may be a moment: they share one set of ids. */
export const change = v.object(
  { when, what: text, why: v.optional(text), passage: v.optional(id), stop: v.optional(id) },
  message('change', { example: '{ "when", "what", "why"?, "passage"?, "stop"? }' }),
);

/** Where an id went that is gone. */
export const moved = v.union(
  [id, v.object({ to: v.optional(id), note: text })],
  message('moved', { example: '{ "to"?, "note" }' }),
);

/** An instant that is the same for every reader. */
function hasOffset(text: string): boolean {
  const written = readTime(text);
  return typeof written !== 'string' && written.offset !== null;
}
