import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A draft that the browser keeps, without its files. */
export interface KeptDraft {
  readonly id: string;
  readonly slug: string;
  /** For people, who choose by it. */
  readonly title: string;
  /** Counts the times that it was kept: who knows an older one has to look at the newer first. */
  readonly version: number;
  /** Epoch ms. */
  readonly at: number;
}

/** Each file is kept by itself, so that a keystroke does not write all pictures again. */
interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  files: { key: [draft: string, path: string]; value: string | Uint8Array };
}

export type Database = IDBPDatabase<Schema>;

/** A store that has not opened by then may never do so: some browsers leave the question without an answer, ms. */
const PATIENCE = 10_000;

/** Opens the browser's store of drafts. Rejects where the browser refuses, or does not answer. */
export async function openDatabase(
  name = 'whistlestop-drafts',
  patience = PATIENCE,
): Promise<Database> {
  const opening = openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' });
      database.createObjectStore('files');
    },
    // A newer version of the site wants to change the store: it would wait for this page for ever.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('The store did not open in time.', 'TimeoutError'));
      opening.then((opened) => opened.close()).catch(() => {});
    }, patience);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}

/**
 * Why a draft could not be kept. It is still in memory, and can be downloaded.
 * - `full`: the disk, or what the browser lets a site use of it
 * - `blocked`: the browser keeps nothing for this site, as in some private windows
 */
export type KeepFailure = 'full' | 'blocked' | 'failed';

export function failureOf(error: unknown): KeepFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  const blocked = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError'];
  return blocked.includes(name) || typeof indexedDB === 'undefined' ? 'blocked' : 'failed';
}
