import { type Zippable, zipSync } from 'fflate';
import type { Draft } from '../draft.ts';
import { bytesOf } from '../file-content.ts';

/** Already compressed: trying again would only cost time. */
const PACKED =
  /\.(?:png|jpe?g|webp|avif|gif|woff2|pmtiles|mp4|m4v|webm|mp3|m4a|aac|og[ga]|opus|flac)$/i;

export const isPacked = (path: string) => PACKED.test(path);

/** The earliest that a zip can name, on whatever clock: the same draft always gives the same zip. */
export const DATE = new Date(1980, 0, 1);

/** A zip of a draft's folder. */
export function zipDraft(draft: Draft): Uint8Array {
  const files: [string, Uint8Array][] = [...draft.files].map(([path, content]) => [
    `${draft.slug}/${path}`,
    bytesOf(content),
  ]);
  return zipFiles(files);
}

/** A zip of files by their paths, in the order of the paths. */
function zipFiles(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const entries: Zippable = Object.create(null);
  for (const [path, bytes] of sorted)
    entries[path] = [bytes, { level: isPacked(path) ? 0 : 9, mtime: DATE }];
  return zipSync(entries);
}
