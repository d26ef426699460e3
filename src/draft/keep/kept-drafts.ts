import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { jsonAt } from '../json/edit-json.ts';
import type { Database, KeptDraft } from './database.ts';

/** The drafts that the browser keeps, the newest first. */
export async function listDrafts(database: Database): Promise<readonly KeptDraft[]> {
  const drafts = await database.getAll('drafts');
  return drafts.sort((a, b) => b.at - a.at);
}

export interface Loaded {
  readonly draft: Draft;
  readonly version: number;
}

/** A draft with its files; null where it is gone. Both are read at once, so that no other tab comes between. */
export async function loadDraft(database: Database, id: string): Promise<Loaded | null> {
  const read = database.transaction(['drafts', 'files']);
  const [kept, keys, contents] = await Promise.all([
    read.objectStore('drafts').get(id),
    read.objectStore('files').getAllKeys(filesOf(id)),
    read.objectStore('files').getAll(filesOf(id)),
  ]);
  if (!kept) return null;
  const files = new Map(keys.map(([, path], i) => [path, contents[i] ?? '']));
  return { draft: { slug: kept.slug, files }, version: kept.version };
}

interface Writing {
  readonly id: string;
  /** What is kept, of this version; null: nothing yet. */
  readonly before: Draft | null;
  readonly version: number;
  readonly draft: Draft;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Writes what changed in a draft, all of it or nothing.
 *
 * @returns false, and nothing is written, where another tab has kept a newer version
 */
export async function writeDraft(database: Database, writing: Writing): Promise<boolean> {
  const { id, before, version, draft, now } = writing;
  const write = database.transaction(['drafts', 'files'], 'readwrite');
  const [drafts, files] = [write.objectStore('drafts'), write.objectStore('files')];
  try {
    const kept = await drafts.get(id);
    if (kept && kept.version !== version) return false;
    // Where another tab removed the draft, all of it is written again: whoever edits it wants to have it.
    const old = kept ? before?.files : undefined;
    for (const [path, content] of draft.files)
      if (old?.get(path) !== content) void files.put(content, [id, path]).catch(() => {});
    for (const path of old?.keys() ?? [])
      if (!draft.files.has(path)) void files.delete([id, path]).catch(() => {});
    const { slug } = draft;
    await drafts.put({ id, slug, title: titleOf(draft), version: version + 1, at: now });
    await write.done;
    return true;
  } catch (error) {
    // Nobody waits for its end any more.
    write.done.catch(() => {});
    try {
      write.abort();
    } catch {
      // It has ended already.
    }
    // A full disk ends the transaction, and what is asked of it then only says that it has ended.
    throw write.error ?? error;
  }
}

/** Removes a draft for good. */
export async function removeDraft(database: Database, id: string): Promise<void> {
  const write = database.transaction(['drafts', 'files'], 'readwrite');
  await Promise.all([
    write.objectStore('drafts').delete(id),
    write.objectStore('files').delete(filesOf(id)),
    write.done,
  ]);
}

/** An array is greater than any text, so this is every path. */
const filesOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** The story's title in its first language; its folder's name where it has none. */
function titleOf(draft: Draft): string {
  const title = jsonAt(draft, 'story.json', ['title']);
  const text = isObject(title) ? Object.values(title)[0] : title;
  return typeof text === 'string' && text.trim() !== '' ? text : draft.slug;
}
