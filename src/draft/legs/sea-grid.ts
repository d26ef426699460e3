import { EARTH_KM, RAD } from '../../geo/great-circle.ts';
import packed from './sea-grid.json' with { type: 'json' };
import { type Canal, SHOALS, STRAITS } from './straits.ts';

type Point = readonly [lon: number, lat: number];

type PointAlong = readonly [lon: number, lat: number, at: number];

interface StraitCell {
  readonly line: readonly Point[];
  readonly point: Point;
  readonly at: number;
}

/** Of a cell: land, open sea, sea beside land, or a passage that is kept open. */
export const LAND = 0;
export const OPEN = 1;
export const COASTAL = 2;
export const STRAIT = 3;

/**
 * The globe in cells of a quarter of a degree, each land or sea, from the North Pole's row on and eastwards
 * from 180 west. Made from the site's basemap by tools/sea-grid; passages that are narrower than a cell
 * are opened along the lines of `STRAITS`.
 */
export class SeaGrid {
  readonly per: number = packed.per;
  readonly width: number = 360 * packed.per;
  readonly height: number = 180 * packed.per;
  readonly kinds: Uint8Array;
  /** Where straits pass through their cells: the middle, and how far along the strait that is, in its points. */
  readonly #straits = new Map<number, StraitCell>();
  /** Cells that are joined by sea have the same number. */
  readonly #areas: Int32Array;

  /** About 50 ms. @param without canals that are closed */
  constructor(without: ReadonlySet<Canal> = new Set()) {
    this.kinds = decode(packed.runs, this.width * this.height);
    for (const shoal of SHOALS)
      for (const cell of this.#cellsOf(shoal).keys()) this.kinds[cell] = LAND;
    this.#markCoasts();
    for (const { canal, line } of STRAITS) if (!canal || !without.has(canal)) this.#open(line);
    // A canal that is closed may lie within cells that are sea.
    for (const { canal, line } of STRAITS) if (canal && without.has(canal)) this.#close(line);
    this.#areas = this.#findAreas();
  }

  cellAt(lon: number, lat: number): number {
    const x = Math.floor(((((lon + 180) % 360) + 360) % 360) * this.per);
    const y = Math.floor((90 - lat) * this.per);
    return Math.min(this.height - 1, Math.max(0, y)) * this.width + Math.min(this.width - 1, x);
  }

  /** The middle of a cell, or where its strait passes. */
  pointOf(cell: number): Point {
    const known = this.#straits.get(cell);
    if (known) return known.point;
    const [x, y] = [cell % this.width, Math.floor(cell / this.width)];
    return [(x + 0.5) / this.per - 180, 90 - (y + 0.5) / this.per];
  }

  /** The points of a strait between two of its cells; none where they are not of one strait. */
  between(from: number, to: number): Point[] {
    const [a, b] = [this.#straits.get(from), this.#straits.get(to)];
    if (!a || !b || a.line !== b.line) return [];
    const [low, high] = [Math.min(a.at, b.at), Math.max(a.at, b.at)];
    const inside = a.line.filter((_, i) => i > low && i < high);
    return a.at <= b.at ? inside : inside.reverse();
  }

  areaOf(cell: number): number {
    return this.#areas[cell] ?? -1;
  }

  /** The cell `dx` to the east and `dy` to the south; -1 beyond a pole. */
  step(cell: number, dx: number, dy: number): number {
    const [x, y] = [cell % this.width, Math.floor(cell / this.width)];
    const row = y + dy;
    if (row < 0 || row >= this.height) return -1;
    return row * this.width + ((x + dx + this.width) % this.width);
  }

  /** Sea cells within a distance of a point, the nearest first of each area. */
  near([lon, lat]: Point, km: number): { readonly cell: number; readonly km: number }[] {
    const found = new Map<number, { cell: number; km: number }>();
    const centre = this.cellAt(lon, lat);
    const rows = Math.ceil((km / EARTH_KM / RAD) * this.per);
    const columns = Math.ceil(rows / Math.max(0.1, Math.cos(lat * RAD)));
    for (let dy = -rows; dy <= rows; dy++)
      for (let dx = -columns; dx <= columns; dx++) {
        const cell = this.step(centre, dx, dy);
        if (cell < 0 || this.kinds[cell] === LAND) continue;
        const [lon1, lat1] = this.pointOf(cell);
        const turn = ((((lon1 - lon + 180) % 360) + 360) % 360) - 180;
        const away = Math.hypot(turn * Math.cos(lat * RAD), lat1 - lat) * RAD * EARTH_KM;
        const area = this.areaOf(cell);
        if (away <= km && away < (found.get(area)?.km ?? Number.POSITIVE_INFINITY))
          found.set(area, { cell, km: away });
      }
    return [...found.values()].sort((a, b) => a.km - b.km);
  }

  #markCoasts(): void {
    const { kinds, width } = this;
    for (let cell = 0; cell < kinds.length; cell++) {
      if (kinds[cell] !== OPEN) continue;
      const west = cell % width === 0 ? cell + width - 1 : cell - 1;
      const east = cell % width === width - 1 ? cell - width + 1 : cell + 1;
      const beside = [west, east, cell - width, cell + width];
      if (beside.some((other) => kinds[other] === LAND)) kinds[cell] = COASTAL;
    }
  }

  #open(line: readonly Point[]): void {
    for (const [cell, points] of this.#cellsOf(line)) {
      this.kinds[cell] = STRAIT;
      const [lon, lat, at] = points[Math.floor(points.length / 2)] as PointAlong;
      this.#straits.set(cell, { line, point: [lon, lat], at });
    }
  }

  #close(line: readonly Point[]): void {
    // Not its mouths, which are sea.
    const [first, last] = [line[0] as Point, line.at(-1) as Point];
    const ends = new Set([this.cellAt(...first), this.cellAt(...last)]);
    for (const cell of this.#cellsOf(line).keys()) {
      if (ends.has(cell)) continue;
      this.kinds[cell] = LAND;
      this.#straits.delete(cell);
    }
  }

  /** The cells along a line, with its points in each, close to one another. */
  #cellsOf(line: readonly Point[]): Map<number, PointAlong[]> {
    const cells = new Map<number, PointAlong[]>();
    const add = (cell: number, point: PointAlong) => {
      const points = cells.get(cell);
      if (points) points.push(point);
      else cells.set(cell, [point]);
    };
    let last = -1;
    for (let i = 1; i < line.length; i++) {
      const [[x0, y0], [x1, y1]] = [line[i - 1] as Point, line[i] as Point];
      const steps = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / 0.01);
      for (let k = 0; k <= steps; k++) {
        const share = k / steps;
        const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
        const point: PointAlong = [x, y, i - 1 + share];
        const cell = this.cellAt(x, y);
        // Through the corner of two cells a ship passes by way of a third.
        const isCorner = last % this.width !== cell % this.width && Math.abs(last - cell) > 1;
        if (last >= 0 && isCorner && Math.abs(last - cell) !== this.width)
          add(cell - (cell % this.width) + (last % this.width), point);
        add(cell, point);
        last = cell;
      }
    }
    return cells;
  }

  #findAreas(): Int32Array {
    const areas = new Int32Array(this.kinds.length).fill(-1);
    const stack = new Int32Array(this.kinds.length);
    let area = 0;
    for (let start = 0; start < areas.length; start++) {
      if (this.kinds[start] === LAND || areas[start] !== -1) continue;
      let size = 0;
      stack[size++] = start;
      areas[start] = area;
      while (size > 0) {
        const cell = stack[--size] as number;
        for (const [dx, dy] of SIDES) {
          const other = this.step(cell, dx, dy);
          if (other < 0 || this.kinds[other] === LAND || areas[other] !== -1) continue;
          areas[other] = area;
          stack[size++] = other;
        }
      }
      area += 1;
    }
    return areas;
  }
}

const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Stretches of sea and of land in turn, as variable-length numbers of 7 bits, the lowest first. */
function decode(runs: string, cells: number): Uint8Array {
  const bytes = Uint8Array.from(atob(runs), (letter) => letter.charCodeAt(0));
  const kinds = new Uint8Array(cells);
  let [cell, kind, length, bits] = [0, OPEN, 0, 0];
  for (const byte of bytes) {
    length += (byte & 127) << bits;
    bits += 7;
    if (byte > 127) continue;
    kinds.fill(kind, cell, cell + length);
    cell += length;
    [kind, length, bits] = [kind === OPEN ? LAND : OPEN, 0, 0];
  }
  return kinds;
}
