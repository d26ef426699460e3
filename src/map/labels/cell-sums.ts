/** Cells: from a corner up to, and without, the opposite one. */
export type Cells = readonly [left: number, top: number, right: number, bottom: number];

/** Sums over rectangles of cells, each in constant time: a summed-area table. */
export class CellSums {
  readonly #sums: Int32Array;
  readonly #window: Cells;
  readonly #wide: number;

  /**
   * @param columns cells of a row
   * @param window outside of it no cell counts
   * @param holds whether a cell counts, by its index, row after row
   */
  constructor(columns: number, window: Cells, holds: (cell: number) => boolean) {
    const [left, top, right, bottom] = window;
    this.#window = window;
    this.#wide = right - left + 1;
    this.#sums = new Int32Array(this.#wide * (bottom - top + 1));
    for (let y = top; y < bottom; y += 1) {
      let sum = 0;
      for (let x = left; x < right; x += 1) {
        if (holds(y * columns + x)) sum += 1;
        const at = (y - top + 1) * this.#wide + x - left + 1;
        this.#sums[at] = (this.#sums[at - this.#wide] as number) + sum;
      }
    }
  }

  /** How many cells count in a rectangle. */
  within([left, top, right, bottom]: Cells): number {
    const [west, north, east, south] = this.#window;
    const x0 = Math.min(Math.max(left, west), east) - west;
    const x1 = Math.min(Math.max(right, west), east) - west;
    const y0 = (Math.min(Math.max(top, north), south) - north) * this.#wide;
    const y1 = (Math.min(Math.max(bottom, north), south) - north) * this.#wide;
    const sums = this.#sums as ArrayLike<number> as readonly number[];
    return (
      (sums[y1 + x1] ?? 0) - (sums[y1 + x0] ?? 0) - (sums[y0 + x1] ?? 0) + (sums[y0 + x0] ?? 0)
    );
  }
}
