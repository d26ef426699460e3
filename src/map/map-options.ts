import type { Clock } from '../timeline/zones.ts';

export interface MapOptions {
  readonly lang: string;
  readonly clock: Clock;
  /** Address of the folder with the basemap, absolute, with its last slash. */
  readonly basemap: string;
  /** One finger and the bare wheel stay with the page. */
  readonly cooperative: boolean;
  /** What to show first: the whole route, or what is told at the first instant. */
  readonly opening: 'whole' | 'scene';
  /** A stop or moment was pressed. */
  onPick(id: string): void;
  /** The reader took the camera (true), or gave it back. */
  onWander(wandering: boolean): void;
  /** The story is drawn, or slow enough to show what there is. */
  onReady(): void;
  /** The story cannot be drawn, because the worker's script did not come; the view is destroyed. */
  onFail?(): void;
  /** Something did not load; the rest is drawn all the same. An empty sentence takes it back. */
  onTrouble(sentence: string): void;
}

/** Pixels that something lying over the map takes at each edge. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
