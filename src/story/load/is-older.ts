import { isObject } from '../schema/values.ts';
import { readTime } from '../time/written-time.ts';

/**
 * Whether a story.json is older than another, by its last correction: a cache on the way may have an old
 * copy. Without corrections nobody can say.
 */
export function isOlder(file: unknown, shown: unknown): boolean {
  const [last, before] = [lastChange(file), lastChange(shown)];
  return before !== null && last !== null && last < before;
}

/** The instant of the last of a story's `changes`, epoch ms; null where there are none. */
function lastChange(file: unknown): number | null {
  const changes = isObject(file) && Array.isArray(file.changes) ? file.changes : [];
  const times = changes.flatMap((change) => {
    const text = isObject(change) ? change.when : undefined;
    const written = typeof text === 'string' ? readTime(text) : 'none';
    return typeof written === 'string' ? [] : [written.from - (written.offset ?? 0)];
  });
  return times.length > 0 ? Math.max(...times) : null;
}
