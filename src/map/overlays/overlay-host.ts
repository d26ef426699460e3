/** An element that stands on a place of the map while it is shown. */
export interface OverlayMarker {
  show(): void;
  hide(): void;
  /** WGS 84, degrees. */
  move(lon: number, lat: number): void;
  /** @param bearing degrees clockwise from north */
  turn(bearing: number): void;
}

/** What the places' buttons need of the map that they stand on. */
export interface OverlayHost {
  /** The element whose upper left corner pixels are counted from. */
  readonly container: HTMLElement;
  zoom(): number;
  /** The pixel of a place, WGS 84 in degrees. */
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
  /**
   * An element for a place: its middle stands there. Not shown yet.
   *
   * @param fine for one that moves: its place is not rounded to whole pixels
   */
  addMarker(element: HTMLElement, lon: number, lat: number, fine?: boolean): OverlayMarker;
  /**
   * @param ended called when the camera has come to rest
   * @param zooming called while it comes nearer or draws back
   * @returns the way to stop
   */
  onMove(ended: () => void, zooming: () => void): () => void;
}
