import type { Playback } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { passageAt } from '../timeline/passage-at.ts';

/** The passage at the playback's instant. */
export interface ActivePassage {
  getId(): string | null;
  /** Calls back only when the active passage changes, however fast the clock runs. */
  subscribe(listener: () => void): () => void;
  /** Moves the clock on behalf of the article to `t` (epoch ms). `id`: the passage that the reader chose. */
  goTo(t: number, id?: string): void;
  /** The story has another version. */
  setStory(story: Story): void;
}

/**
 * Follows the clock. While the clock glides to an instant that the reader chose, the passage there is
 * active already: otherwise each passage in between would be highlighted for a moment.
 */
export function createActivePassage(first: Story, playback: Playback): ActivePassage {
  let story = first;
  const listeners = new Set<() => void>();
  let goal: { readonly t: number; readonly id: string | null } | null = null;
  let id: string | null = null;
  // Subscribes to the clock only while it has listeners, so it needs no `destroy`.
  let unsubscribe: (() => void) | null = null;

  /** Returns true if the active passage changed. */
  function refresh(): boolean {
    const { by, settled, t } = playback.getState();
    if (goal && (by !== 'article' || (settled && t !== goal.t))) goal = null;
    const before = id;
    id = goal ? goal.id : passageAt(story, t);
    return id !== before;
  }

  function update(): void {
    if (!refresh()) return;
    for (const listener of [...listeners]) listener();
  }

  return {
    getId() {
      if (!unsubscribe) refresh();
      return id;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!unsubscribe) {
        refresh();
        unsubscribe = playback.subscribe(update);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unsubscribe?.();
        unsubscribe = null;
      };
    },
    goTo(t, wanted) {
      playback.glide(t, 'article');
      goal = { t, id: wanted ?? passageAt(story, t) };
      update();
    },
    setStory(next) {
      if (next === story) return;
      story = next;
      if (goal && !story.passages.some(({ id }) => id === goal?.id)) goal = null;
      if (unsubscribe) update();
    },
  };
}
