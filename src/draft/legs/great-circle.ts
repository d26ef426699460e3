import { greatCirclePoints } from '../../geo/great-circle.ts';
import { rounded } from './rounded.ts';

type Point = readonly [lon: number, lat: number];

/**
 * The shortest line between two places, as a flight takes it: coordinates of a GeoJSON LineString, close enough to
 * one another to look curved. Longitudes go on beyond 180 degrees where it crosses the date line.
 *
 * @returns empty where one of the two is no point
 */
export function greatCircle(from: Point, to: Point): Point[] {
  const isPoint = ([lon, lat]: Point) => Number.isFinite(lon) && Math.abs(lat) <= 90;
  return isPoint(from) && isPoint(to) ? rounded(greatCirclePoints(from, to)) : [];
}
