import { isObject } from '../schema/values.ts';
import { readTime } from '../time/written-time.ts';

/**
 * Whether a story.json is older than another, by the time at which it was published, else by its last
 * correction: a cache on the way may have an old copy. Where one of the two has no such time, nobody can say.
 */
export function isOlder(file: unknown, shown: unknown): boolean {
  for (const timeOf of [publishedAt, lastChange]) {
    const [time, before] = [timeOf(file), timeOf(shown)];
    if (time !== null && before !== null) return time < before;
  }
  return false;
}

/** The instant of a story's `version`, epoch ms. */
function publishedAt(file: unknown): number | null {
  const version = isObject(file) ? file.version : undefined;
  return isObject(version) ? instantOf(version.at) : null;
}

/** The instant of the last of a story's `changes`, epoch ms. */
function lastChange(file: unknown): number | null {
  const changes = isObject(file) && Array.isArray(file.changes) ? file.changes : [];
  const times = changes
    .map((change) => (isObject(change) ? instantOf(change.when) : null))
    .filter((time) => time !== null);
  return times.length > 0 ? Math.max(...times) : null;
}

function instantOf(text: unknown): number | null {
  const written = typeof text === 'string' ? readTime(text) : 'none';
  return typeof written === 'string' ? null : written.from - (written.offset ?? 0);
}
