import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { writeWhole } from './write-file.ts';

/** What was published, in a hidden file of the published folder: no reader needs it. */
const HISTORY = '.published.json';

/** Files of a replaced version stay for so long: pages that were opened before still ask for them, ms. */
export const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const MOST = 1000;

const record = v.object({
  at: v.string(),
  /** A hash of the whole story. */
  content: v.string(),
  /** From the story's folder. */
  files: v.array(v.string()),
  /** When a newer one took its place, epoch ms; null for the last. */
  replaced: v.nullable(v.number()),
});
export type PublishedVersion = v.InferOutput<typeof record>;

/** The oldest first. Empty for a folder that was never published to. */
export async function readHistory(folder: string): Promise<PublishedVersion[]> {
  try {
    return v.parse(v.array(record), JSON.parse(await readFile(join(folder, HISTORY), 'utf8')));
  } catch {
    return [];
  }
}

export async function writeHistory(
  folder: string,
  versions: readonly PublishedVersion[],
): Promise<void> {
  const text = `${JSON.stringify(versions.slice(-MOST), null, 1)}\n`;
  await writeWhole(join(folder, HISTORY), { text });
}

/** Files that only versions named that were replaced long ago. */
export function filesToDrop(versions: readonly PublishedVersion[], now: number): readonly string[] {
  const isKept = ({ replaced }: PublishedVersion) => replaced === null || now - replaced < KEPT_MS;
  const kept = new Set(versions.filter(isKept).flatMap(({ files }) => files));
  const all = new Set(versions.flatMap(({ files }) => files));
  return [...all].filter((path) => !kept.has(path));
}
