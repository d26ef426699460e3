import { parseCoordinates } from '../../../../draft/coordinates/parse-coordinates.ts';
import type { Point } from '../../../../draft/edits/legs.ts';
import { unwrapLongitude } from '../../../../geo/longitude.ts';

/** Points as text: one a line, latitude first, as people write and paste them. */
export function pointsText(points: readonly Point[]): string {
  return points.map(([lon, lat]) => `${shown(lat)}, ${shown(lon)}`).join('\n');
}

const shown = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The points of a text; a number is that of the first line that holds no place, `few` where a line needs more. */
export function readPoints(text: string): readonly Point[] | number | 'few' {
  const points: Point[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const point = plain(line) ?? parsed(line);
    if (!point) return i + 1;
    const [before] = points.at(-1) ?? point;
    points.push([unwrapLongitude(point[0], before), point[1]]);
  }
  return points.length < 2 ? 'few' : points;
}

/** As `pointsText` writes it: a line that crosses the date line goes on beyond 180 degrees. */
function plain(line: string): Point | null {
  const [, lat, lon] = /^\s*(-?\d+(?:\.\d+)?), (-?\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
  if (lat === undefined || lon === undefined) return null;
  const point: Point = [Number(lon), Number(lat)];
  return Math.abs(point[1]) <= 90 && Math.abs(point[0]) <= 540 ? point : null;
}

function parsed(line: string): Point | null {
  const answer = parseCoordinates(line);
  return answer.kind === 'point' ? [answer.point.longitude, answer.point.latitude] : null;
}
