import { folderFile, isHttps } from './media-path.ts';

/** Other origins whose files stories may show, as set at build time. */
const MEDIA_ORIGINS = (import.meta.env.WHISTLESTOP_MEDIA_HOSTS ?? '').split(' ');

/** Addresses of files that no server has, by their paths: the pictures of a story that is being edited. */
export const filesInMemory = new Map<string, string>();

/**
 * The address of a figure's file; null for one that the site may not load. Safe in a `srcset`: it has
 * neither spaces nor commas.
 *
 * @param path as in the model
 * @param folder of the story, with a slash at the end (`storyFolder`)
 */
export function mediaAddress(path: string, folder: string): string | null {
  if (isHttps(path)) {
    const { origin, href } = new URL(path);
    return MEDIA_ORIGINS.includes(origin) ? href.replaceAll(',', '%2C') : null;
  }
  const own = filesInMemory.get(path);
  if (own !== undefined) return own;
  // Half a surrogate pair has no encoding: `encodeURIComponent` throws.
  if (/\p{Cs}/u.test(path)) return null;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return folderFile(encoded) === null ? null : folder + encoded;
}
