/** A binary heap of cells; the least key comes first. */
export class CellHeap {
  readonly #cells: number[] = [];
  readonly #keys: number[] = [];

  push(cell: number, key: number): void {
    const [cells, keys] = [this.#cells, this.#keys];
    let i = cells.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if ((keys[parent] as number) <= key) break;
      cells[i] = cells[parent] as number;
      keys[i] = keys[parent] as number;
      i = parent;
    }
    cells[i] = cell;
    keys[i] = key;
  }

  /** -1 where it is empty. */
  pop(): number {
    const [cells, keys] = [this.#cells, this.#keys];
    const [first, last, key] = [cells[0], cells.pop(), keys.pop()];
    if (first === undefined || last === undefined || key === undefined) return -1;
    const size = cells.length;
    if (size === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
      if ((keys[child] as number) >= key) break;
      cells[i] = cells[child] as number;
      keys[i] = keys[child] as number;
      i = child;
    }
    cells[i] = last;
    keys[i] = key;
    return first;
  }
}
