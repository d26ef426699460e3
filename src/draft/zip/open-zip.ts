import { inflateSync } from 'fflate';
import { draftOfFiles, type Opened } from '../folder/draft-of-files.ts';
import { FOLDER_LIMITS, Refusal } from '../folder/folder-limits.ts';
import { safePath } from '../folder/safe-path.ts';
import { crcOf } from './crc.ts';
import { readZip, type ZipEntry } from './read-zip.ts';

/**
 * Opens a zip of a story folder as a draft. Whatever the zip holds, no more is unpacked than `FOLDER_LIMITS` allow.
 *
 * @param name of the file
 * @throws a `Refusal`
 */
export function openZip(zip: Uint8Array, name: string): Opened {
  const { files, ignored } = unzipped(zip);
  return { draft: draftOfFiles(files, name), ignored };
}

/**
 * The files of any zip by their paths, within the same limits.
 *
 * @throws a `Refusal`
 */
export function unzipped(zip: Uint8Array): {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly ignored: readonly string[];
} {
  const ignored: string[] = [];
  const chosen = new Map<string, ZipEntry>();
  let all = 0;
  for (const entry of readZip(zip)) {
    const path = safePath(entry.name);
    if (entry.isFolder) continue;
    if (path === null) {
      ignored.push(entry.name);
      continue;
    }
    check(entry, path);
    if (chosen.has(path)) throw new Refusal('path-twice', path);
    chosen.set(path, entry);
    all += entry.size;
    if (chosen.size > FOLDER_LIMITS.files) throw new Refusal('too-many');
    if (all > FOLDER_LIMITS.all) throw new Refusal('all-too-large');
  }
  const files = new Map<string, Uint8Array>();
  for (const [path, entry] of chosen) files.set(path, unpacked(entry, path));
  return { files, ignored };
}

function check({ isLink, isEncrypted, method, size, packed }: ZipEntry, path: string): void {
  if (isLink) throw new Refusal('link', path);
  if (isEncrypted) throw new Refusal('encrypted', path);
  if (method !== 0 && method !== 8) throw new Refusal('unsupported', path);
  if (size > FOLDER_LIMITS.file) throw new Refusal('file-too-large', path);
  if (size > 1_000_000 && size > packed.length * FOLDER_LIMITS.ratio)
    throw new Refusal('bomb', path);
}

/** What a file says of its size is the most that is unpacked: a zip may lie. */
function unpacked({ method, size, packed, crc }: ZipEntry, path: string): Uint8Array {
  const bytes = method === 0 ? packed.slice() : inflated(packed, size);
  if (bytes?.length !== size || crcOf(bytes) !== crc) throw new Refusal('damaged', path);
  return bytes;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}
