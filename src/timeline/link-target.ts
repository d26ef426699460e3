import type { LocalText } from '../story/local-text.ts';
import type { Moved, Story } from '../story/model.ts';
import { stepsOf } from './steps.ts';

/** What a link to an id leads to. */
export interface LinkTarget {
  /** Epoch ms; null for what is gone, with nothing in its place. */
  readonly t: number | null;
  /** Id of the stop or moment; null for a passage, or for nothing. */
  readonly stop: string | null;
  /** What became of the id, for readers. */
  readonly note: LocalText | null;
  /** Whether the story has the id no longer. */
  readonly moved: boolean;
}

const tables = new WeakMap<Story, ReadonlyMap<string, number>>();

/** What a link to a stop or moment leads to, or to what took its place; null for an id that the story never had. */
export function stopTarget(story: Story, id: string): LinkTarget | null {
  const table = instants(story);
  const t = table.get(id);
  if (t !== undefined) return { t, stop: id, note: null, moved: false };
  const moved = story.moved.get(id);
  if (!moved) return null;
  const there = moved.stop === null ? undefined : table.get(moved.stop);
  return {
    ...(there === undefined ? passageOf(story, moved) : { t: there, stop: moved.stop }),
    ...rest(moved),
  };
}

/** The same for a link to a passage. */
export function passageTarget(story: Story, id: string): LinkTarget | null {
  const passage = story.passages.find((each) => each.id === id);
  if (passage) return { t: passage.start, stop: null, note: null, moved: false };
  const moved = story.moved.get(id);
  if (!moved) return null;
  const there = passageOf(story, moved);
  const t = moved.stop === null ? undefined : instants(story).get(moved.stop);
  return {
    ...(there.t === null && t !== undefined ? { t, stop: moved.stop } : there),
    ...rest(moved),
  };
}

const rest = ({ note }: Moved) => ({ note, moved: true });

function passageOf({ passages }: Story, { passage }: Moved) {
  return { t: passages.find(({ id }) => id === passage)?.start ?? null, stop: null };
}

/** When each stop and moment begins, by its id. */
function instants(story: Story): ReadonlyMap<string, number> {
  const table = tables.get(story) ?? new Map(stepsOf(story).map(({ id, t }) => [id, t]));
  tables.set(story, table);
  return table;
}
