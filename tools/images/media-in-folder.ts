import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { originOf } from './picture-names.ts';

type Kind = 'picture' | 'drawing' | 'recording' | 'foreign';

/** A file that a story may show. */
export interface MediaInFolder {
  /** From the story's folder, with slashes. */
  readonly path: string;
  /** `foreign`: a picture, a film or a sound of a type that browsers do not show. */
  readonly kind: Kind;
}

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['picture', /\.(?:jpe?g|png|webp|avif|gif)$/i],
  ['drawing', /\.svg$/i],
  ['recording', /\.(?:mp4|m4v|webm|mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i],
  ['foreign', /\.(?:heic|heif|tiff?|bmp|psd|ai|eps|dng|cr2|cr3|nef|arw|jxl|jp2)$/i],
  ['foreign', /\.(?:mov|avi|mkv|wmv|mpe?g|3gp|flv|mts|ogv|aiff?|wma|amr)$/i],
];

/** The media files of a story's folder, by name; not the copies that the tool has written. */
export async function mediaInFolder(folder: string): Promise<{
  readonly files: readonly MediaInFolder[];
  /** Paths of the copies that the tool has written. */
  readonly copies: readonly string[];
}> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)[._]/.test(path))
    .sort();
  const copies = paths.filter((path) => originOf(path) !== null);
  const files = paths.flatMap((path): MediaInFolder[] => {
    const [kind] = KINDS.find(([, names]) => names.test(path)) ?? [];
    return kind && originOf(path) === null ? [{ path, kind }] : [];
  });
  return { files, copies };
}

/** Whether a name can stand in an address as it is on the disk. */
export const isAddressable = (path: string) => !/[\\:?#%\p{Cc}]/u.test(path);
