import type { BasemapFile } from './basemap-files.ts';
import { LATE, type MapIssue, NO_LAND, PARTLY } from './map-options.ts';

const BUILT_IN: MapIssue = {
  code: 'map-own',
  what: 'The newsroom’s own map could not be loaded.',
  hint: 'The built-in map is shown instead.',
};

interface Listener {
  /** @param issue all that is wrong now; null where nothing is */
  report(issue: MapIssue | null): void;
  /** Asks again for what did not load. */
  retry(): void;
}

/** Collects what of a map did not load, and reports it as one issue. */
export class MapIssues {
  readonly #listener: Listener;
  readonly #missing = new Set<BasemapFile>();
  #issue: MapIssue | null = null;
  #customFailed = false;
  #customCause: unknown;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  get customFailed(): boolean {
    return this.#customFailed;
  }

  fileLoaded(name: BasemapFile): void {
    if (this.#missing.delete(name)) this.#setMissing(undefined);
  }

  fileFailed(name: BasemapFile, cause: unknown): void {
    this.#missing.add(name);
    this.#setMissing(cause);
  }

  /** Something other than a file of the basemap did not load. */
  partly(cause: unknown): void {
    this.#set({ ...PARTLY, cause });
  }

  late(): void {
    if (!this.#issue) this.#set(LATE);
  }

  drawn(): void {
    if (this.#issue === LATE) this.#set(null);
  }

  setCustomBasemap(state: 'loading' | 'shown' | 'failed', cause: unknown): void {
    this.#customCause = cause;
    const failed = state === 'failed';
    // What is missing of the built-in basemap does not matter under another one.
    const issue = state === 'shown' ? null : this.#issue;
    if (failed === this.#customFailed && issue === this.#issue) return;
    this.#customFailed = failed;
    this.#set(issue);
  }

  #setMissing(cause: unknown): void {
    if (this.#missing.size === 0) this.#set(null);
    else this.#set({ ...(this.#missing.has('world') ? NO_LAND : PARTLY), cause });
  }

  #set(issue: MapIssue | null): void {
    this.#issue = issue;
    const hint = [BUILT_IN.hint, issue?.what, issue?.hint].filter(Boolean).join(' ');
    const shown = this.#customFailed ? { ...BUILT_IN, hint, cause: this.#customCause } : issue;
    const canRetry = this.#customFailed || this.#missing.size > 0;
    this.#listener.report(shown && canRetry ? { ...shown, retry: this.#listener.retry } : shown);
  }
}
