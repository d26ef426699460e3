import type * as v from 'valibot';
import type { Moment } from '../model.ts';
import type * as schema from '../schema/entries.ts';
import { type CalendarDate, dateAt, span } from '../time/calendar-date.ts';
import type { ParseContext } from './parse-context.ts';
import type { When } from './times/time-reader.ts';

type MomentInput = v.InferOutput<typeof schema.moment>;

/** The valid moments, by time. */
export function parseMoments(
  items: readonly [path: string, item: MomentInput][],
  context: ParseContext,
): Moment[] {
  const moments: Moment[] = [];
  for (const [path, item] of items) {
    const place = context.place(item.place, path, item.from);
    if (!place || !context.isFree(item.id, path)) continue;
    const { zone } = place;
    const first = context.times.read(item.from, `${path}.from`, [zone]);
    const last = item.to === undefined ? first : context.times.read(item.to, `${path}.to`, [zone]);
    const from = first.from;
    // A date lasts until its end, which is the last ms before the next one.
    const to = last.date ? Math.max(last.from, last.to - 1) : last.to;
    if (to < from) {
      context.problems.add('dropped', 'moment-reversed', `${path}.to`);
      continue;
    }
    context.takenIds.add(item.id);
    moments.push({
      id: item.id,
      title: context.name(item.title, path),
      ...{ place, from, to, ...datesOf(first, last, item.precision, zone) },
      ...(item.basis === 'planned' && { basis: item.basis }),
      ...context.shared(item, path, [zone]),
    });
  }
  return moments.sort((a, b) => a.from - b.from);
}

/** By the day unless the file says more, or less. */
function datesOf(
  first: When,
  last: When,
  precision: MomentInput['precision'],
  zone: string,
): { precision: Moment['precision']; date?: CalendarDate } {
  if (precision === 'minute' && !first.date && !last.date) return { precision };
  const unit = precision === 'minute' || precision === undefined ? null : precision;
  const a = first.date ?? dateAt(first.from, zone, unit ?? 'day');
  const date = span(a, last.date ?? dateAt(last.from, zone, unit ?? 'day'));
  const shown = { ...date, unit: unit ?? date.unit };
  return { precision: shown.unit, date: shown };
}
