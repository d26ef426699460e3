/** An element that stands at a place of the map while it is shown. */
export interface OverlayMarker {
  show(): void;
  hide(): void;
  /** WGS 84, degrees. */
  move(lon: number, lat: number): void;
}

/** What markers need of the map that they stand on. */
export interface OverlayHost {
  /** The element whose upper left corner pixels are counted from. */
  readonly container: HTMLElement;
  zoom(): number;
  /** The pixel of a place, WGS 84 in degrees: of the world's copies the one nearest to the pane's middle. */
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
  /**
   * Makes a marker of an element, centred on a place. It is not shown yet.
   *
   * @param fine for a marker that moves: its place is not rounded to whole pixels
   */
  addMarker(element: HTMLElement, lon: number, lat: number, fine?: boolean): OverlayMarker;
  /**
   * @param ended called when the camera has come to rest
   * @param zooming called while the zoom changes
   * @returns stops it
   */
  onMove(ended: () => void, zooming: () => void): () => void;
}

/** A rectangle beside a place, pixels from its point. */
export interface CollisionBox {
  readonly lon: number;
  readonly lat: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
