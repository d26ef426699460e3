import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Refusal } from './refusal.ts';

/**
 * The files of a folder and those below it, from the folder, with slashes; not hidden ones. Refuses a symbolic
 * link, hidden or not, since it may lead anywhere.
 */
export async function folderFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
    if (entry.isSymbolicLink())
      throw new Refusal(
        `${join(folder, path)} is a symbolic link, which may lead out of the folder. Put the file itself there.`,
      );
    if (entry.isFile() && isPublic(path)) files.push(path);
  }
  return files.sort();
}

/** Whether a path stays below its folder and is not hidden: servers do not send what begins with a dot. */
export const isPublic = (path: string) =>
  path !== '' && !/[\\\p{Cc}]/u.test(path) && path.split('/').every((part) => /^[^._]/.test(part));

/** Refuses two folders that are one, or of which one lies in the other: a copy would read what it writes. */
export async function refuseNested(from: string, to: string): Promise<void> {
  const [one, other] = [await realpath(from), await realpath(to)];
  if (one === other || one.startsWith(other + sep) || other.startsWith(one + sep))
    throw new Refusal(
      `${from} and ${to} are one folder, or one lies in the other. Publish to a folder elsewhere.`,
    );
}

/** Whether a path is a folder itself, not a link to one. */
export async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isDirectory() ?? false;
}
