/** So many tiles, the last that were asked for, tell how a map fares. */
const WINDOW = 8;

/** Counts what came of a map and what did not, to tell a gap from a map that is gone. */
export class TileTally {
  readonly #sources: number;
  readonly #lost = new Set<string>();
  #last: boolean[] = [];
  #came = 0;

  /**
   * @param sources how many sources the map has
   * @param lost those that are known not to come
   */
  constructor(sources: number, lost: readonly string[] = []) {
    this.#sources = sources;
    for (const id of lost) this.#lost.add(id);
  }

  /** Tiles that came, from the start. */
  get came(): number {
    return this.#came;
  }

  tile(came: boolean): void {
    this.#last.push(came);
    if (this.#last.length > WINDOW) this.#last.shift();
    if (came) this.#came += 1;
  }

  /** A source as a whole does not come. */
  lose(source: string): void {
    this.#lost.add(source);
  }

  /**
   * Whether more than half is missing, of the sources or of the last tiles.
   *
   * @param settled nothing is on its way: then a few tiles are enough to tell; else the first ones
   *   that fail may only be the fastest
   */
  isBad(settled: boolean): boolean {
    if (2 * this.#lost.size > this.#sources) return true;
    const missing = this.#last.filter((came) => !came).length;
    return (settled || this.#last.length === WINDOW) && 2 * missing > this.#last.length;
  }
}
