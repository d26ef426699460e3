type Point = readonly [lon: number, lat: number];

/** MapLibre's world is this many pixels wide at zoom 0. */
export const WORLD_PX = 512;

/** Web Mercator ends here, degrees: there the world is as high as it is wide. The poles lie at infinity. */
const MERCATOR_END = 85.0511287798066;

/** Where a latitude is drawn: nearer to a pole than the map goes, at its edge. */
export function drawnLatitude(lat: number): number {
  return Math.min(MERCATOR_END, Math.max(-MERCATOR_END, lat));
}

/** Whether a latitude lies nearer to a pole than the map goes. */
export function isBeyond(lat: number): boolean {
  return Math.abs(lat) > MERCATOR_END;
}

/** Web Mercator, the whole world from 0 to 1, y southward. What lies nearer to a pole lies at the edge. */
export function toMercator([lon, lat]: Point): [x: number, y: number] {
  return [mercatorX(lon), mercatorY(lat)];
}

export function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}

export function mercatorY(lat: number): number {
  const drawn = drawnLatitude(lat);
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (drawn * Math.PI) / 360)) / (2 * Math.PI);
}

/** Longitude and latitude in degrees of a point in Web Mercator, the world from 0 to 1. */
export function fromMercator(x: number, y: number): [lon: number, lat: number] {
  const lat = (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [x * 360 - 180, lat];
}

/** Nearer to each other than this, the middle of two latitudes is the middle of the map too, degrees. */
const NEAR = 0.2;

/**
 * The latitude at a share of the way between two, on a line that is straight on the map. It differs from the
 * mean of the two where they lie far apart: a traveller there would move beside the drawn line.
 */
export function latitudeBetween(lat0: number, lat1: number, share: number): number {
  const plain = lat0 + share * (lat1 - lat0);
  if (share === 0 || share === 1 || Math.abs(lat1 - lat0) < NEAR) return plain;
  // At a pole the map's height is infinite.
  if (isBeyond(lat0) || isBeyond(lat1)) return plain;
  const y0 = mercatorY(lat0);
  return fromMercator(0, y0 + share * (mercatorY(lat1) - y0))[1];
}
