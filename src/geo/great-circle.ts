import { isPole, unwrapLongitude } from './longitude.ts';

type Point = readonly [lon: number, lat: number];

/** Mean radius, km (IUGG 1980). */
export const EARTH_KM = 6371.0088;
/** Radians of a degree. */
export const RAD = Math.PI / 180;

/** Great-circle distance in km between two WGS 84 points in degrees (haversine, R. W. Sinnott 1984). */
export function greatCircleKm(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RAD) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RAD) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * sinLon * sinLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The points within `radiusKm` of a point on the globe, as a closed ring. Source: the direct formula on a sphere. */
export function circle(
  lon: number,
  lat: number,
  radiusKm: number,
  corners = 64,
): [lon: number, lat: number][] {
  const arc = radiusKm / EARTH_KM;
  const phi = lat * RAD;
  const ring: [lon: number, lat: number][] = [];
  for (let i = 0; i <= corners; i += 1) {
    const theta = (2 * Math.PI * (i % corners)) / corners;
    const sin = Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(theta);
    const turn = Math.atan2(
      Math.sin(theta) * Math.sin(arc) * Math.cos(phi),
      Math.cos(arc) - Math.sin(phi) * sin,
    );
    ring.push([lon + turn / RAD, Math.asin(sin) / RAD]);
  }
  return ring;
}

/** Between two points of a great circle, degrees of arc: fine enough to look like a curve. */
const STEP = 2;

/**
 * The shortest line between two places as points close to one another, both ends included. Longitudes
 * are unbroken from the first point's on; at a pole the line keeps the longitude that it comes on.
 * Between opposite ends of the globe, where every direction is as short, it goes over the North Pole.
 * Source: spherical linear interpolation (K. Shoemake 1985).
 */
export function greatCirclePoints(from: Point, to: Point): Point[] {
  const a = vectorOf(from);
  const b = vectorOf(to);
  const arc = greatCircleKm(...from, ...to) / EARTH_KM;
  const count = Math.max(1, Math.ceil(arc / RAD / STEP));
  const b1 = across(a, b, arc);
  const points: Point[] = [from];
  for (let i = 1; i <= count; i += 1) {
    const [before] = points.at(-1) as Point;
    const [lon, lat] = i === count ? to : pointOf(a, b1, (arc * i) / count);
    points.push([isPole(lat) ? before : unwrapLongitude(lon, before), lat]);
  }
  // From a pole, the line leaves on the longitude of what follows.
  if (isPole(from[1]) && points[1]) points[0] = [points[1][0], from[1]];
  return points;
}

type Vector = readonly [x: number, y: number, z: number];

function vectorOf([lon, lat]: Point): Vector {
  const flat = Math.cos(lat * RAD);
  return [flat * Math.cos(lon * RAD), flat * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

/** The direction from `a` towards `b`: a right angle away from `a` on their great circle. */
function across(a: Vector, b: Vector, arc: number): Vector {
  const sin = Math.sin(arc);
  // Opposite ends: by the North Pole, or, where one is at a pole, by the equator.
  const c: Vector = Math.abs(sin) > 1e-9 ? b : Math.abs(a[2]) > 0.9 ? [1, 0, 0] : [0, 0, 1];
  const dot = a[0] * c[0] + a[1] * c[1] + a[2] * c[2];
  const [x, y, z] = [c[0] - dot * a[0], c[1] - dot * a[1], c[2] - dot * a[2]];
  const long = Math.hypot(x, y, z) || 1;
  return [x / long, y / long, z / long];
}

function pointOf(a: Vector, b: Vector, arc: number): Point {
  const [cos, sin] = [Math.cos(arc), Math.sin(arc)];
  const x = cos * a[0] + sin * b[0];
  const y = cos * a[1] + sin * b[1];
  const z = cos * a[2] + sin * b[2];
  return [Math.atan2(y, x) / RAD, Math.atan2(z, Math.hypot(x, y)) / RAD];
}
