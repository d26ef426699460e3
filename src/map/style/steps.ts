/** Zoom levels, rising, with the value at each. Between two the value is in proportion. */
export type Steps = readonly (readonly [zoom: number, value: number])[];

/** The value at a zoom level; outside the steps, that of the nearest: MapLibre's `interpolate linear`. */
export function valueAt(steps: Steps, zoom: number): number {
  let [z0, v0] = steps[0] ?? [0, 0];
  if (zoom <= z0) return v0;
  for (const [z1, v1] of steps) {
    if (zoom <= z1 && z1 > z0) return v0 + ((zoom - z0) / (z1 - z0)) * (v1 - v0);
    [z0, v0] = [z1, v1];
  }
  return v0;
}

/** The steps with something added to each value. */
export function plus(steps: Steps, more: number): Steps {
  return steps.map(([zoom, value]) => [zoom, value + more]);
}
