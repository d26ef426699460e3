import type { Draft } from '../draft.ts';
import { type Change, changesBetween, withChanges } from '../history/changes.ts';

/**
 * What two tabs made of one draft, as one; null where both changed the same place, and somebody has to choose.
 *
 * @param base what both began with
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Draft | null {
  const others = new Map(changesBetween(base, theirs).map((change) => [change.path, change]));
  const isRenamed = mine.slug !== base.slug;
  if (isRenamed && theirs.slug !== base.slug && theirs.slug !== mine.slug) return null;
  let merged = isRenamed ? { ...theirs, slug: mine.slug } : theirs;
  for (const change of changesBetween(base, mine)) {
    const their = others.get(change.path);
    if (their && isSame(change, their)) continue;
    if (their && !isBefore(change, their) && !isBefore(their, change)) return null;
    // Theirs moved what comes after it.
    const moved = their && isBefore(their, change);
    const shift = moved ? lengthOf(their.after) - lengthOf(their.before) : 0;
    const at = change.at === null ? null : change.at + shift;
    merged = withChanges(merged, [{ ...change, at }], 'forward');
  }
  return merged;
}

function isSame(one: Change, other: Change): boolean {
  return one.at === other.at && one.before === other.before && one.after === other.after;
}

/** Whether a change is before another of the same file, with text between them that neither changed. */
function isBefore(one: Change, other: Change): boolean {
  return one.at !== null && other.at !== null && one.at + lengthOf(one.before) < other.at;
}

const lengthOf = (content: Change['before']) => content?.length ?? 0;
