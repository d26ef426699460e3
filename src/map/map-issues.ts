import type { BasemapFile } from './basemap-files.ts';
import { LATE, type MapIssue, NO_LAND, PARTLY } from './map-options.ts';

const BUILT_IN: MapIssue = {
  code: 'map-own',
  what: 'The newsroom’s own map could not be loaded.',
  hint: 'The built-in map is shown instead.',
};

interface Turns {
  /** What is to be said of all that is wrong; null where nothing is. */
  tell(trouble: MapIssue | null): void;
  /** Tries the newsroom's own map once more. */
  ownAgain(): void;
  /** Tries the files of the ground once more. */
  groundAgain(): void;
}

/** What of a map's ground is not there, and the one sentence that says so. */
export class MapIssues {
  readonly #turns: Turns;
  readonly #missing = new Set<BasemapFile>();
  #trouble: MapIssue | null = null;
  #ownFailed = false;
  #ownCause: unknown;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  came(name: BasemapFile): void {
    this.#missing.delete(name);
    const code = this.#trouble?.code;
    if (this.#missing.size === 0 && (code === NO_LAND.code || code === PARTLY.code))
      this.#say(null);
  }

  lost(name: BasemapFile, cause: unknown): void {
    this.#missing.add(name);
    this.#say({ ...(this.#missing.has('world') ? NO_LAND : PARTLY), cause });
  }

  /** Something else than a file of the ground did not come. */
  partly(cause: unknown): void {
    this.#say({ ...PARTLY, cause });
  }

  late(): void {
    if (!this.#trouble) this.#say(LATE);
  }

  drawn(): void {
    if (this.#trouble === LATE) this.#say(null);
  }

  ownTurned(state: 'trying' | 'shown' | 'failed', cause: unknown): void {
    this.#ownCause = cause;
    const failed = state === 'failed';
    // What is missing of our own ground is of no matter under another.
    const trouble = state === 'shown' ? null : this.#trouble;
    if (failed === this.#ownFailed && trouble === this.#trouble) return;
    this.#ownFailed = failed;
    this.#say(trouble);
  }

  #say(trouble: MapIssue | null): void {
    this.#trouble = trouble;
    const hint = [BUILT_IN.hint, trouble?.what, trouble?.hint].filter(Boolean).join(' ');
    const said = this.#ownFailed ? { ...BUILT_IN, hint, cause: this.#ownCause } : trouble;
    const curable = this.#ownFailed || this.#missing.size > 0;
    this.#turns.tell(said && curable ? { ...said, again: this.#again } : said);
  }

  readonly #again = (): void => {
    if (this.#ownFailed) this.#turns.ownAgain();
    this.#turns.groundAgain();
  };
}
