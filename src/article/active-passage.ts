import type { Playback } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { passageAt } from '../timeline/passage-at.ts';

/** Which passage is told now, for those who show it. */
export interface ActivePassage {
  getId(): string | null;
  /** Calls back only when the answer changes, however fast the clock runs. */
  subscribe(listener: () => void): () => void;
  /** Moves the clock on behalf of the article; `id` is the passage that was meant. */
  goTo(t: number, id?: string): void;
}

/**
 * Follows the clock. While the clock still runs to where a reader sent it, the passage at its goal
 * counts as told already: else the mark would lag behind the eye, and flicker over those in between.
 */
export function createActivePassage(story: Story, playback: Playback): ActivePassage {
  const listeners = new Set<() => void>();
  let goal: { readonly t: number; readonly id: string | null } | null = null;
  let id: string | null = null;
  // Listens to the clock only while somebody listens here: then there is nothing to destroy.
  let unsubscribe: (() => void) | null = null;

  /** True if the answer is another than before. */
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
  };
}
