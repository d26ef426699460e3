import type * as v from 'valibot';
import { parseInstant } from '../instant.ts';
import type { Moment } from '../model.ts';
import type * as schema from '../schema/entries.ts';
import type { ParseContext } from './parse-context.ts';

/** The valid moments, by time. */
export function parseMoments(
  items: readonly [path: string, item: v.InferOutput<typeof schema.moment>][],
  context: ParseContext,
): Moment[] {
  const moments: Moment[] = [];
  for (const [path, item] of items) {
    const from = parseInstant(item.from) ?? 0;
    const to = item.to === undefined ? from : (parseInstant(item.to) ?? from);
    const place = context.place(item.place, path, item.from);
    if (!place || !context.isFree(item.id, path)) continue;
    if (to < from) {
      context.problems.add('dropped', 'moment-reversed', `${path}.to`);
      continue;
    }
    context.takenIds.add(item.id);
    const { id, precision = 'day' } = item;
    const title = context.name(item.title, path);
    moments.push({ id, title, place, from, to, precision, ...context.shared(item, path) });
  }
  return moments.sort((a, b) => a.from - b.from);
}
