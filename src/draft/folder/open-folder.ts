import { draftOfFiles, type Opened } from './draft-of-files.ts';
import { FOLDER_LIMITS, Refusal } from './folder-limits.ts';
import { safePath } from './safe-path.ts';

/** A file of a folder that was dropped or chosen: a `File` with its path. */
export interface NamedFile {
  readonly path: string;
  readonly file: Pick<Blob, 'size' | 'arrayBuffer'>;
}

/**
 * Opens the files of a folder as a draft. Looks at all sizes before it reads the first.
 *
 * @param name of the folder
 * @throws a `Refusal`
 */
export async function openFolder(listed: readonly NamedFile[], name: string): Promise<Opened> {
  const ignored: string[] = [];
  const chosen = new Map<string, NamedFile['file']>();
  let all = 0;
  for (const { path: written, file } of listed) {
    const path = safePath(written);
    if (path === null) {
      ignored.push(written);
      continue;
    }
    if (chosen.has(path)) throw new Refusal('path-twice', path);
    chosen.set(path, file);
    all += file.size;
    if (chosen.size > FOLDER_LIMITS.files) throw new Refusal('too-many');
    if (file.size > FOLDER_LIMITS.file) throw new Refusal('file-too-large', path);
    if (all > FOLDER_LIMITS.all) throw new Refusal('all-too-large');
  }
  const files = new Map<string, Uint8Array>();
  for (const [path, file] of chosen) {
    const bytes = await file.arrayBuffer().catch(() => null);
    // A file may have been moved or locked since it was listed.
    if (!bytes) throw new Refusal('unreadable', path);
    files.set(path, new Uint8Array(bytes));
  }
  return { draft: draftOfFiles(files, name), ignored };
}

/** The files that a field for folders gives, or several files that were chosen. */
export function filesOfList(list: Iterable<File>): readonly NamedFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * The files of a folder that was dropped. Stops after as many as a draft may have.
 *
 * @throws a `Refusal` where the disk does not give a file
 */
export async function filesOfEntry(folder: FileSystemDirectoryEntry): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  await walk(folder, '', FOLDER_LIMITS.depth, files);
  return files;
}

async function walk(
  folder: FileSystemDirectoryEntry,
  above: string,
  depth: number,
  files: NamedFile[],
): Promise<void> {
  for (const entry of await entriesOf(folder, above)) {
    if (files.length > FOLDER_LIMITS.files) return;
    const path = above + entry.name;
    // Not into hidden folders, e.g. of Git, which may hold thousands of files.
    if (safePath(path) === null) continue;
    if (entry.isDirectory) {
      if (depth > 0) await walk(entry as FileSystemDirectoryEntry, `${path}/`, depth - 1, files);
      continue;
    }
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    ).catch(() => null);
    if (!file) throw new Refusal('unreadable', path);
    files.push({ path, file });
  }
}

/** Browsers give about a hundred entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry, path: string) {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    ).catch(() => null);
    if (!some) throw new Refusal('unreadable', path || folder.name);
    if (some.length === 0 || all.length > FOLDER_LIMITS.files) return all;
    all.push(...some);
  }
}
