import type { Change, Moment, Passage, Stop, Story } from '../story/model.ts';
import { stepsOf } from './steps.ts';

/** What a change is about. */
interface ChangeTarget {
  /** When that begins, epoch ms. */
  readonly t: number;
  readonly passage: Passage | null;
  /** Null where the change names no stop or moment, or a passage as well: the passage says more. */
  readonly event: Stop | Moment | null;
}

/** The passage, stop or moment that a change is about; null for a change of the whole story. */
export function targetOfChange(story: Story, { passage, stop }: Change): ChangeTarget | null {
  const named = story.passages.find(({ id }) => id === passage);
  if (named) return { t: named.start, passage: named, event: null };
  const step = stepsOf(story).find(({ id }) => id === stop);
  return step ? { t: step.t, passage: null, event: step.of } : null;
}

const tables = new WeakMap<Story, ReadonlyMap<string, readonly Change[]>>();

/** The changes of a passage and of its stops and moments, the newest first. */
export function changesOfPassage(story: Story, id: string): readonly Change[] {
  let table = tables.get(story);
  if (!table) {
    const passageOf = new Map(stepsOf(story).map((step) => [step.id, step.passage]));
    const made = new Map<string, Change[]>();
    for (const change of story.changes) {
      const about = change.passage ?? passageOf.get(change.stop ?? '') ?? null;
      if (about === null) continue;
      const known = made.get(about);
      if (known) known.push(change);
      else made.set(about, [change]);
    }
    table = made;
    tables.set(story, table);
  }
  return table.get(id) ?? [];
}

/**
 * The changes that a reader has not seen, from the instants of those that they have. An instant stands for
 * a change: an entry whose words were improved later stays the same. Of entries with one instant, the
 * last ones in the list are the older ones.
 *
 * @param seen epoch ms, one for each change
 */
export function newChanges(
  changes: readonly Change[],
  seen: readonly number[],
): ReadonlySet<Change> {
  const left = new Map<number, number>();
  for (const when of seen) left.set(when, (left.get(when) ?? 0) + 1);
  const unseen = changes.toReversed().filter(({ when }) => {
    const count = left.get(when) ?? 0;
    left.set(when, count - 1);
    return count <= 0;
  });
  return new Set(unseen.reverse());
}
