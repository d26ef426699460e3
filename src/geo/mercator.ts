type Point = readonly [lon: number, lat: number];

/** MapLibre's world is this many pixels wide at zoom 0. */
export const WORLD_PX = 512;

/** Web Mercator, the whole world from 0 to 1, y southward. */
export function toMercator([lon, lat]: Point): [x: number, y: number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [(lon + 180) / 360, 0.5 - y];
}

export function fromMercator(x: number, y: number): [lon: number, lat: number] {
  const lat = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [x * 360 - 180, lat];
}
