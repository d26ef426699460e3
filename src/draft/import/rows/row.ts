import type { Point } from '../options.ts';

/** A row of a table, or what another format has like one: a point with properties. */
export interface Row {
  readonly where: string;
  readonly cells: readonly Cell[];
  /** Where the format itself has a point for it. */
  readonly point?: Point;
}

export interface Cell {
  /** The format says what it is, so nobody is asked: it has no place in a story. */
  readonly known?: true;
  readonly header: string;
  readonly value: string;
  readonly where: string;
}

/** A reference as spreadsheets show it: column 0 of line 4 is A4. */
export function cellName(column: number, line: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${line}`;
}
