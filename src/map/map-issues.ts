import { t } from '../i18n/translate.ts';
import type { MapIssue } from './map-options.ts';

type IssueName = 'late' | 'partly' | 'no-land' | 'own';

function issueOf(name: IssueName, cause?: unknown): MapIssue {
  return { code: `map-${name}`, what: t(`map.${name}`), hint: t(`map.${name}-hint`), cause };
}

/** Shown while the map's code, its worker or its first render is awaited. */
export const lateIssue = (): MapIssue => issueOf('late');

interface Listener {
  /** @param issue all that is wrong now; null where nothing is */
  report(issue: MapIssue | null): void;
  /** Asks again for what did not load. */
  retry(): void;
}

/** Collects what of a map did not load, and reports it as one issue. */
export class MapIssues {
  readonly #listener: Listener;
  readonly #missing = new Set<string>();
  #issue: MapIssue | null = null;
  #customFailed = false;
  #customCause: unknown;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  get customFailed(): boolean {
    return this.#customFailed;
  }

  /** @param path the file's name, without its ending */
  fileLoaded(path: string): void {
    if (this.#missing.delete(path)) this.#setMissing(undefined);
  }

  fileFailed(path: string, cause: unknown): void {
    this.#missing.add(path);
    this.#setMissing(cause);
  }

  /** Something other than a file of the basemap did not load. */
  partly(cause: unknown): void {
    this.#set(issueOf('partly', cause));
  }

  late(): void {
    if (!this.#issue) this.#set(lateIssue());
  }

  drawn(): void {
    if (this.#issue?.code === 'map-late') this.#set(null);
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
    else this.#set(issueOf(this.#missing.has('world') ? 'no-land' : 'partly', cause));
  }

  #set(issue: MapIssue | null): void {
    this.#issue = issue;
    let shown = issue;
    if (this.#customFailed) {
      const custom = issueOf('own', this.#customCause);
      const hint = [custom.hint, issue?.what, issue?.hint].filter(Boolean).join(' ');
      shown = { ...custom, hint };
    }
    const canRetry = this.#customFailed || this.#missing.size > 0;
    this.#listener.report(shown && canRetry ? { ...shown, retry: this.#listener.retry } : shown);
  }
}
