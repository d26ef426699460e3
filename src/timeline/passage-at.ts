import { lastAtMost } from '../geo/binary-search.ts';
import type { Story } from '../story/model.ts';

interface Table {
  readonly starts: Float64Array;
  readonly ids: readonly string[];
}

const tables = new WeakMap<Story, Table>();

/** Id of the passage told at an instant: the one that began last. Before the first, the first; null without an article. */
export function passageAt(story: Story, t: number): string | null {
  const { starts, ids } = tableOf(story);
  return ids[Math.max(0, lastAtMost(starts, t))] ?? null;
}

function tableOf(story: Story): Table {
  const known = tables.get(story);
  if (known) return known;
  // Of two that begin together the first in reading order is told.
  const sorted = [...story.passages].reverse().sort((a, b) => a.start - b.start);
  const made = {
    starts: Float64Array.from(sorted, (passage) => passage.start),
    ids: sorted.map((passage) => passage.id),
  };
  tables.set(story, made);
  return made;
}
