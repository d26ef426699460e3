import { parseCoordinates } from '../../coordinates/parse-coordinates.ts';
import type { Point } from '../options.ts';

/**
 * A latitude or longitude in a cell of its own: 43.1, 43,1, −43.1, 43.1° N, 43°07′12″N, 43 7 12 S. Null where
 * it is none. Degrees.
 */
export function readDegrees(text: string, most: number): number | null {
  const plain = text.trim().replace(/[−–]/g, '-');
  if (plain === '' || plain.length > 60) return null;
  const decimal = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWСЮВЗO])?$/iu.exec(plain);
  const sixty =
    /^([+-]?\d{1,3})\s*[°d\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''|′′)?)?)?\s*([NSEWСЮВЗO])?$/iu.exec(
      plain,
    );
  const match = decimal ?? sixty;
  if (!match) return null;
  const [degrees, minutes, seconds] = decimal
    ? [number(match[1]), 0, 0]
    : [number(match[1]), number(match[2]), number(match[3])];
  const side = (decimal ? match[2] : match[4])?.toUpperCase() ?? '';
  if (minutes >= 60 || seconds >= 60) return null;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  const isNegative = (match[1] ?? '').startsWith('-') || /[SWЮЗ]/.test(side);
  if (size > most) return null;
  const value = isNegative ? -size : size;
  return Math.round(value * 1e7) / 1e7 + 0;
}

const number = (text = '0') => Number(text.replace(',', '.'));

/** Latitude and longitude in one cell; null where it has none, or more than one meaning. */
export function readPoint(text: string): Point | null {
  const answer = parseCoordinates(text);
  return answer.kind === 'point' ? [answer.point.longitude, answer.point.latitude] : null;
}
