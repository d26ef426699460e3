import type { Story } from '../story/story.ts';
import type { Journey } from '../timeline/journey.ts';

/** Draws a story at an instant: the map with WebGL, or a drawing without it. */
export interface StoryView {
  setStory(story: Story, journey: Journey): void;
  /**
   * @param t instant, epoch ms
   * @param settled false while the reader drags the clock: the camera then holds still
   */
  setInstant(t: number, settled?: boolean): void;
  /** Shows a place by its id; an unknown id is ignored. */
  showPlace(id: string): void;
  /** Leaves nothing behind; every later call is ignored. */
  destroy(): void;
}
