import { lastAtMost } from '../geo/binary-search.ts';
import type { Story } from '../story/model.ts';

interface PassageTable {
  readonly starts: Float64Array;
  readonly ids: readonly string[];
}

const tables = new WeakMap<Story, PassageTable>();

/**
 * Id of the active passage: the last one to start. Before all, the first; null without an article. In the
 * journey it is never one of the background, which may stand at the other end of the article.
 */
export function passageAt(story: Story, t: number): string | null {
  const { starts, ids } = tableOf(story);
  return ids[Math.max(0, lastAtMost(starts, t))] ?? null;
}

function tableOf(story: Story): PassageTable {
  const known = tables.get(story);
  if (known) return known;
  // Of two that start together, the first in reading order is active.
  const sorted = [...story.passages].reverse().sort((a, b) => a.start - b.start);
  const rows = sorted.map(({ start, id }) => ({ start, id }));
  if (story.chapters[0]?.background) {
    const start = story.chapters.find(({ background }) => !background)?.from ?? 0;
    const first = rows.findIndex((row) => row.start >= start);
    const id = rows[first]?.id;
    if (id !== undefined) rows.splice(first, 0, { start, id });
  }
  const made = {
    starts: Float64Array.from(rows, ({ start }) => start),
    ids: rows.map((row) => row.id),
  };
  tables.set(story, made);
  return made;
}
