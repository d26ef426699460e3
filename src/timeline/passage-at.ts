import { lastAtMost } from '../geo/binary-search.ts';
import type { Story } from '../story/model.ts';

interface PassageTable {
  readonly starts: Float64Array;
  readonly ids: readonly string[];
}

const tables = new WeakMap<Story, PassageTable>();

/** Id of the active passage: the last one to start. Before all, the first; null without an article. */
export function passageAt(story: Story, t: number): string | null {
  const { starts, ids } = tableOf(story);
  return ids[Math.max(0, lastAtMost(starts, t))] ?? null;
}

function tableOf(story: Story): PassageTable {
  const known = tables.get(story);
  if (known) return known;
  // Of two that start together, the first in reading order is active.
  const sorted = [...story.passages].reverse().sort((a, b) => a.start - b.start);
  const made = {
    starts: Float64Array.from(sorted, (passage) => passage.start),
    ids: sorted.map((passage) => passage.id),
  };
  tables.set(story, made);
  return made;
}
