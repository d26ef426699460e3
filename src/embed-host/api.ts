/** The types of `<whistle-stop>`: published as they stand here, as `embed.d.ts` beside `embed.js`. */

export interface WhistleStopReady {
  /** The story's slug. */
  readonly story: string;
  readonly title: string;
  /** What `goto` leads to, by time; `t` in epoch ms. */
  readonly stops: readonly { readonly id: string; readonly title: string; readonly t: number }[];
}

export interface WhistleStopTime {
  /** Epoch ms. */
  readonly t: number;
  /** The stop that began last; null before the first. */
  readonly stop: string | null;
  /** The passage told now; null for a story without an article. */
  readonly passage: string | null;
  readonly playing: boolean;
}

export interface WhistleStopTrouble {
  /** For programs: `frame-silent`, or what the frame says, e.g. `map-simpler`. */
  readonly code: string;
  /** The sentence that the reader is shown. */
  readonly message: string;
  /** There is no story to be told. */
  readonly fatal: boolean;
}

export interface WhistleStopSettings {
  readonly lang?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly clock?: string;
}

/**
 * Attributes: story, stop, t, lang, theme, clock, article, keys, autoplay, title. What is asked of it
 * before its map has come is done when it has; the promises are kept then.
 */
export interface WhistleStopElement extends HTMLElement {
  /** Kept when the story is there; broken where it cannot be told or the element is taken away first. */
  readonly ready: Promise<WhistleStopReady>;
  /** To a stop, by its id. */
  goto(stop: string): Promise<void>;
  /** To a moment: epoch ms, or `2019-04-24T10:45+10:00`. */
  seek(t: number | string): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  set(settings: WhistleStopSettings): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'whistle-stop': WhistleStopElement;
  }
  interface HTMLElementEventMap {
    'whistlestop:ready': CustomEvent<WhistleStopReady>;
    'whistlestop:time': CustomEvent<WhistleStopTime>;
    'whistlestop:error': CustomEvent<WhistleStopTrouble>;
  }
}
