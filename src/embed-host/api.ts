/** The types of `<whistle-stop>`. This file is published as `embed.d.ts` beside `embed.js`. */

export interface WhistleStopReady {
  /** The story's slug. */
  readonly story: string;
  readonly title: string;
  /** The stops that `goto` can move to, by time; `t` in epoch ms. */
  readonly stops: readonly { readonly id: string; readonly title: string; readonly t: number }[];
}

/** Another version of a story that is still happening is shown. */
export interface WhistleStopUpdated extends WhistleStopReady {
  /** Ids of the passages that are new. */
  readonly passages: readonly string[];
}

export interface WhistleStopTime {
  /** Epoch ms. */
  readonly t: number;
  /** The stop that began last; null before the first. */
  readonly stop: string | null;
  /** The passage of this moment; null for a story without an article. */
  readonly passage: string | null;
  readonly playing: boolean;
}

export interface WhistleStopTrouble {
  /** For programs: `frame-silent`, or a code from the frame, e.g. `map-simpler`. */
  readonly code: string;
  /** The message that the reader sees. */
  readonly message: string;
  /** Whether the story cannot be shown at all. */
  readonly fatal: boolean;
}

export interface WhistleStopSettings {
  readonly lang?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly clock?: string;
}

/**
 * Attributes: site, story, stop, t, lang, theme, clock, article, keys, autoplay, title. Calls before the
 * story is loaded take effect when it is; their promises resolve then.
 */
export interface WhistleStopElement extends HTMLElement {
  /** Resolves when the story is loaded; rejects where it cannot be, or the element is removed first. */
  readonly ready: Promise<WhistleStopReady>;
  /** Moves to a stop, by its id. */
  goto(stop: string): Promise<void>;
  /** Moves to a moment: epoch ms, or `2019-04-24T10:45+10:00`. */
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
    'whistlestop:updated': CustomEvent<WhistleStopUpdated>;
    'whistlestop:time': CustomEvent<WhistleStopTime>;
    'whistlestop:error': CustomEvent<WhistleStopTrouble>;
  }
}
