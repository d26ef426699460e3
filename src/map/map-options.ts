import type { FeatureCollection } from 'geojson';
import type { LineBasis } from '../story/basis.ts';
import type { Clock } from '../timeline/clocks/zones.ts';
import type { BasemapFolder } from './basemap/basemap-folder.ts';

/** Why there is no full map: the browser gives no WebGL or takes it away, or the map's code did not load. */
export type FallbackReason = 'browser' | 'files';

export interface MapIssue {
  /** For programs: what is missing. */
  readonly code: 'map-late' | 'map-partly' | 'map-no-land' | 'map-own';
  readonly what: string;
  readonly hint: string;
  /** Tries once more, where that may help. */
  readonly retry?: () => void;
  /** What was thrown, for whoever fixes it. */
  readonly cause?: unknown;
}

export interface MapOptions {
  readonly lang: string;
  readonly clock: Clock;
  readonly basemapFolder: BasemapFolder;
  /** The basemap's world.json, where it is loaded already. */
  readonly world?: FeatureCollection;
  /**
   * Address of the story's folder, absolute, with its last slash: the address of a custom basemap
   * may be relative to it. Left out, the page's own.
   */
  readonly folder?: string;
  /** How long a custom basemap may take until its first tile is drawn, ms. */
  readonly patience?: number;
  /** One finger and the bare wheel stay with the page. */
  readonly cooperative: boolean;
  /** How much larger names are than on a page; 1 where left out. An audience reads them from afar. */
  readonly labelScale?: number;
  /** What to show first: the whole route, or the scene at the first instant. */
  readonly opening: 'whole' | 'scene';
  /** A stop or moment was pressed. */
  onPick(id: string): void;
  /** The reader took the camera (true), or gave it back. */
  onFreeCamera(free: boolean): void;
  /** The picture holds lines of these bases now. */
  onBasesInView?(bases: readonly LineBasis[]): void;
  /** The story is drawn, or slow enough to show what there is. */
  onReady(): void;
  /** The story cannot be drawn, or no longer; the map is destroyed. */
  onFail?(reason: FallbackReason): void;
  /** Something did not load; the rest is still drawn. Null takes it back. */
  onIssue(issue: MapIssue | null): void;
}

/** Pixels that something lying over the map takes at each edge. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
