import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The end of the name of a file that is being written. */
export const UNFINISHED = '.unfinished';

/**
 * Puts a file into its folder in one step: whoever reads meanwhile gets the old one or the new one, whole. It is
 * on the disk before it takes its name.
 *
 * @param content its text, or the path of the file to copy
 */
export async function writeWhole(
  path: string,
  content: { readonly text: string } | { readonly copyOf: string },
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const made = join(folder, `.${basename(path)}${UNFINISHED}`);
  await rm(made, { force: true });
  if ('copyOf' in content) await copyFile(content.copyOf, made);
  const file = await open(made, 'copyOf' in content ? 'r+' : 'wx', 0o644);
  try {
    if ('text' in content) await file.writeFile(content.text);
    await file.sync();
  } finally {
    await file.close();
  }
  await beNewer(made, path);
  await rename(made, path);
}

/** nginx makes a file's ETag of its size and its time in seconds: they must not be those of the old file. */
async function beNewer(made: string, old: string): Promise<void> {
  const before = await stat(old).catch(() => null);
  if (!before) return;
  const least = Math.floor(before.mtimeMs / 1000) + 1;
  const now = Math.floor(Date.now() / 1000);
  const time = Math.max(now, least);
  await utimes(made, time, time);
}

/** SHA-256 of a file, hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
