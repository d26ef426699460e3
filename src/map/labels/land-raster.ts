import type { Position } from 'geojson';
import type { BasemapShapes } from '../basemap/basemap-shapes.ts';
import { type Frame, planeOf } from '../svg/projection.ts';

/** A frame has about so many cells, and no cell is smaller than this, pixels. */
const CELLS = 12_000;
const LEAST_CELL = 4;

/** Whose land lies in a frame, cell by cell, row after row. */
export interface LandRaster {
  /** Side of a cell, pixels. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** 0 is no country's; else one more than the index in `codes`. */
  readonly owner: Uint8Array;
  /** ISO 3166-1 alpha-2. */
  readonly codes: readonly string[];
}

/** The owner is kept in a byte. */
const MOST_COUNTRIES = 255;

/** Finds whose land is at the middle of each cell of a frame. */
export function rasterOf(shapes: BasemapShapes, frame: Frame): LandRaster {
  const cell = Math.max(LEAST_CELL, Math.round(Math.sqrt((frame.width * frame.height) / CELLS)));
  const columns = Math.floor(frame.width / cell);
  const rows = Math.floor(frame.height / cell);
  const owner = new Uint8Array(columns * rows);
  const codes: string[] = [];
  const { size, x0, y0 } = planeOf(frame);
  const [x1, y1] = [x0 + frame.width / size, y0 + frame.height / size];
  // The world repeats itself east and west.
  for (let turn = Math.floor(x0); turn <= Math.floor(x1); turn += 1) {
    for (const { kind, country, shape, west, east, north, south } of shapes) {
      if (kind !== 'land' || country === '' || shape.type !== 'Polygon') continue;
      if (north > y1 || south < y0 || west + turn > x1 || east + turn < x0) continue;
      if (!codes.includes(country) && codes.push(country) > MOST_COUNTRIES) continue;
      const value = codes.indexOf(country) + 1;
      const crossings = crossingsOf(
        shape.coordinates,
        (x) => ((x + turn - x0) * size) / cell,
        (y) => ((y - y0) * size) / cell,
        rows,
      );
      crossings.forEach((row, y) => {
        row?.sort((a, b) => a - b);
        for (let i = 0; row && i + 1 < row.length; i += 2) {
          const from = Math.max(0, Math.ceil((row[i] as number) - 0.5));
          const to = Math.min(columns, Math.ceil((row[i + 1] as number) - 0.5));
          if (from < to) owner.fill(value, y * columns + from, y * columns + to);
        }
      });
    }
  }
  return { cell, columns, rows, owner, codes };
}

/** Where the rings cross the middle of each row, in cells. */
function crossingsOf(
  rings: readonly Position[][],
  column: (x: number) => number,
  row: (y: number) => number,
  rows: number,
): (number[] | undefined)[] {
  const crossings: (number[] | undefined)[] = Array.from({ length: rows });
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1] ?? [], ring[i] ?? []];
      const [top, bottom] = ay < by ? [row(ay), row(by)] : [row(by), row(ay)];
      const first = Math.max(0, Math.ceil(top - 0.5));
      const last = Math.min(rows - 1, Math.ceil(bottom - 0.5) - 1);
      if (first > last) continue;
      const [cx, cy, dx, dy] = [column(ax), row(ay), column(bx), row(by)];
      for (let y = first; y <= last; y += 1) {
        crossings[y] ??= [];
        crossings[y]?.push(cx + ((y + 0.5 - cy) / (dy - cy)) * (dx - cx));
      }
    }
  }
  return crossings;
}
