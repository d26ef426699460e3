type Point = readonly [lon: number, lat: number];

/** MapLibre's world is this many pixels wide at zoom 0. */
export const WORLD_PX = 512;

/** Web Mercator, the whole world from 0 to 1, y southward. The poles lie at infinity. */
export function toMercator([lon, lat]: Point): [x: number, y: number] {
  return [mercatorX(lon), mercatorY(lat)];
}

export function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}

export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

/** Longitude and latitude in degrees of a point in Web Mercator, the world from 0 to 1. */
export function fromMercator(x: number, y: number): [lon: number, lat: number] {
  const lat = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [x * 360 - 180, lat];
}
