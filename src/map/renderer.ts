import type { FeatureCollection } from 'geojson';
import type { Journey, Position } from '../timeline/journey.ts';
import type { BasemapFolder } from './basemap/basemap-folder.ts';
import type { CameraPort } from './camera/camera-controller.ts';
import type { MapIssues } from './map-issues.ts';
import type { FallbackReason } from './map-options.ts';
import type { CollisionBox, OverlayHost } from './overlays/overlay-host.ts';
import type { Scene } from './scene.ts';
import type { Palette } from './style/palette.ts';

/**
 * Draws a map in an element, with MapLibre or as SVG. It decides nothing: `MapController` says what
 * is shown, in which colours and language, and where the camera looks.
 */
export interface Renderer {
  readonly camera: CameraPort;
  /** Where the markers stand. */
  readonly overlays: OverlayHost;
  setJourney(journey: Journey): void;
  /** Draws the route as far as the vehicle has come. Called per frame, so it must be cheap. */
  setPosition(position: Position): void;
  /** Draws what belongs to one scene: how exactly its place is known. */
  setScene(scene: Scene): void;
  setTheme(palette: Palette): void;
  /** @param lang BCP 47 */
  setLocale(lang: string): void;
  /** How much larger names are than on a page. */
  setLabelScale(labelScale: number): void;
  /** One finger and the bare wheel stay with the page. */
  setCooperative(cooperative: boolean): void;
  /**
   * Keeps the basemap's names off the story's markers and the route.
   *
   * @param route points along the line, as x, y, x, y … in the pane's pixels
   */
  keepClear(boxes: readonly CollisionBox[], route: readonly number[]): void;
  /** Asks again for what did not load. */
  retry(): void;
  destroy(): void;
}

export interface RendererOptions {
  readonly lang: string;
  readonly palette: Palette;
  readonly cooperative: boolean;
  readonly basemapFolder: BasemapFolder;
  /** The basemap's world.json, where it is loaded already. */
  readonly world?: FeatureCollection | undefined;
  /** Address of the story's folder, absolute, with its last slash. */
  readonly folder: string;
  /** How long a custom basemap may take until its first tile is drawn, ms. */
  readonly patience?: number | undefined;
  readonly issues: MapIssues;
  /** The reader moves the map. */
  onGesture(): void;
  /** The pane has another size. */
  onResize(): void;
  /** The journey is drawn, or slow enough to show what there is. */
  onReady(): void;
  /** The journey cannot be drawn, or no longer. */
  onFail(reason: FallbackReason): void;
}
