/** A rectangle on the screen, pixels; y grows downwards. A `DOMRect` is one. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A rectangle on the globe, degrees. Across the antimeridian, east is greater than 180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
