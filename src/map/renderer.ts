import type { Story } from '../story/model.ts';
import type { Journey } from '../timeline/journey.ts';
import type { Clock } from '../timeline/zones.ts';
import type { Padding } from './map-options.ts';

/** Draws a story at an instant: the map with WebGL, or a drawing without it. */
interface StoryRenderer {
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

/** A view that takes up a place on a page, and that the reader may move. */
export interface Renderer extends StoryRenderer {
  /** Back to the story, after the reader wandered. */
  followStory(): void;
  /** Gives the camera back to the story from the next instant on; `whole`: to its whole route. */
  resetCamera(whole: boolean): void;
  /** Reads the site's colours anew; to be called when the theme has changed. */
  setTheme(): void;
  setLocale(lang: string, clock: Clock): void;
  /** One finger and the bare wheel stay with the page. */
  setCooperative(cooperative: boolean): void;
  /** Keeps this much of the pane free at its edges. */
  setPadding(padding: Padding): void;
}
