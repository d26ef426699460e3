import {
  type CoordinateFault,
  type CoordinateForm,
  type Coordinates,
  pointOf,
} from './coordinate-answer.ts';
import { type Axis, type CoordinateToken, tokensOf } from './coordinate-tokens.ts';

/** One coordinate of a text. */
interface Angle {
  /** Degrees without the sign of a side. */
  readonly value: number;
  readonly signed: boolean;
  readonly axis: Axis | null;
  /** Of the sides that are named; [1] where none is. */
  readonly signs: readonly (1 | -1)[];
  readonly form: CoordinateForm;
}

type Reading = Coordinates | CoordinateFault;

/** All readings of two coordinates that are written out. @returns faults where a reading gives none */
export function readWritten(text: string): Reading[] {
  const bracketed = /^\s*\[.*\]\s*$/su.test(text);
  if (/(?<![\d.,])\d+,\d+,\d+(?![\d,])/u.test(text) && !/\d\.\d/u.test(text))
    return ['unclear-commas'];
  const points = readAs(text, false, bracketed);
  if (!/\d,\d/u.test(text) || /\d\.\d/u.test(text)) return points;
  // "43,115 131,885" has decimal commas. Whole degrees with a comma between them are read as two numbers.
  const withCommas = readAs(text, true, bracketed);
  return withCommas.some((each) => typeof each === 'object') ? withCommas : points;
}

function readAs(text: string, commas: boolean, bracketed: boolean): Reading[] {
  const tokens = tokensOf(text, commas);
  if (!tokens) return ['words'];
  const angles = anglesOf(tokens);
  return typeof angles === 'string' ? [angles] : pairOf(angles, bracketed);
}

function anglesOf(tokens: readonly CoordinateToken[]): [Angle, Angle] | CoordinateFault {
  const numbers = tokens.filter(({ kind }) => kind === 'number').length;
  if (numbers === 0) return 'words';
  if (numbers === 1) return 'one-number';
  if (numbers > 6) return 'too-many-numbers';
  const splits = splitsOf(tokens);
  const sound = splits.filter((split): split is Split & { angles: [Angle, Angle] } =>
    Array.isArray(split.angles),
  );
  const most = Math.max(...sound.map(({ score }) => score));
  const [best, ...equal] = sound.filter(({ score }) => score === most);
  if (best) return equal.length === 0 ? best.angles : 'too-many-numbers';
  // No split is sound: the reason is that of the most likely one.
  const { angles } = splits.reduce((a, b) => (b.score > a.score ? b : a));
  return typeof angles === 'string' ? angles : 'too-many-numbers';
}

interface Split {
  readonly angles: [Angle, Angle] | CoordinateFault;
  /** How likely it is that the first coordinate ends here. */
  readonly score: number;
}

/** Each way to divide the tokens between two coordinates. */
function splitsOf(tokens: readonly CoordinateToken[]): Split[] {
  const inFront = isName(tokens.find(({ kind }) => kind !== 'separator'));
  const splits: Split[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]?.kind === 'separator') continue;
    const separated = tokens[i - 1]?.kind === 'separator';
    const [left, right] = [trimmed(tokens.slice(0, i)), trimmed(tokens.slice(i))];
    const [m, n] = [numbersIn(left), numbersIn(right)];
    if (m === 0 || n === 0) continue;
    const [first, second] = [angleOf(left), angleOf(right)];
    splits.push({
      angles:
        typeof first === 'string' ? first : typeof second === 'string' ? second : [first, second],
      score: (separated ? 4 : 0) + (m === n ? 2 : 0) + (isName(right[0]) === inFront ? 1 : 0),
    });
  }
  return splits;
}

function trimmed(tokens: readonly CoordinateToken[]): readonly CoordinateToken[] {
  const isPart = ({ kind }: CoordinateToken) => kind !== 'separator';
  return tokens.slice(tokens.findIndex(isPart), tokens.findLastIndex(isPart) + 1);
}

function numbersIn(tokens: readonly CoordinateToken[]): number {
  return tokens.filter(({ kind }) => kind === 'number').length;
}

function isName(token: CoordinateToken | undefined): boolean {
  return token?.kind === 'side' || token?.kind === 'axis';
}

const UNITS = ['degree', 'minute', 'second'] as const;

function angleOf(tokens: readonly CoordinateToken[]): Angle | CoordinateFault {
  let value = 0;
  let place = -1;
  let decimals = false;
  let negative = false;
  let signed = false;
  let axis: Axis | null = null;
  let signs: readonly (1 | -1)[] | null = null;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'number') {
      place += 1;
      const size = Number(token.digits);
      const next = tokens[i + 1];
      // "43°30" is 43 degrees and a half; "43° 15″" has no minutes.
      if (next?.kind === 'unit') place = Math.max(place, UNITS.indexOf(next.unit));
      if (place > 2) return 'too-many-numbers';
      if (place > 0 && (size >= 60 || decimals || token.negative || token.plus)) return 'minutes';
      if (place === 0) {
        negative = token.negative;
        signed = token.negative || token.plus;
      }
      decimals ||= token.digits.includes('.');
      value += size / 60 ** place;
    } else if (token.kind === 'separator') {
      return 'too-many-numbers';
    } else if (token.kind === 'unit') {
      if (UNITS[place] !== token.unit) return 'minutes';
    } else {
      // "43 N 7": a name stands before or after the numbers.
      if (place >= 0 && tokens.slice(i).some(({ kind }) => kind === 'number')) return 'words';
      if (axis && axis !== token.axis) return 'words';
      axis = token.axis;
      if (token.kind === 'side') signs = token.signs;
    }
  }
  if (signs && signed) return 'sign-and-letter';
  return {
    value: negative ? -value : value,
    ...{ signed, axis, signs: signs ?? [1] },
    form: place > 0 ? 'degrees' : 'decimal',
  };
}

/** The points that two angles can mean: latitude first, unless they say otherwise. */
function pairOf([first, second]: readonly [Angle, Angle], bracketed: boolean): Reading[] {
  if (first.axis && first.axis === second.axis) return ['same-axis'];
  const named = first.axis ?? (second.axis ? other(second.axis) : null);
  const form: CoordinateForm =
    first.form === 'degrees' || second.form === 'degrees' ? 'degrees' : 'decimal';
  const both = (swapped: boolean): Reading[] => {
    const [lat, lon] = swapped ? [second, first] : [first, second];
    return lat.signs.flatMap((sign) =>
      lon.signs.map((turn) => pointOf(lat.value * sign, lon.value * turn, form, swapped)),
    );
  };
  if (named) return both(named === 'longitude');
  if (Math.abs(first.value) > 90 && Math.abs(second.value) <= 90) return both(true);
  // Code and files write [longitude, latitude], people the other order.
  if (bracketed && Math.abs(second.value) <= 90) return [...both(false), ...both(true)];
  return both(false);
}

function other(axis: Axis): Axis {
  return axis === 'latitude' ? 'longitude' : 'latitude';
}
