import { parseUrl } from '../../loading/parse-url.ts';

/** A folder that no address of a story can lead to. */
const FOLDER = 'https://folder.invalid/a/';

/**
 * The name of a file inside the story's folder, as the disk has it: `./my%20photo.jpg` is `my photo.jpg`.
 * Null for a path with a scheme or a host, one that leads out of the folder, or one that a browser would
 * read in another way than it looks. A query or a fragment belongs to no file.
 */
export function folderFile(path: string): string | null {
  // A browser drops control characters, and a scheme may follow them.
  if (/^[\s/]|[\p{Cc}\\?#]|\s$|^[a-z][a-z0-9+.-]*:/iu.test(path)) return null;
  const href = parseUrl(path, FOLDER)?.href ?? '';
  if (!href.startsWith(FOLDER)) return null;
  const file = decoded(href.slice(FOLDER.length));
  const isSafe = file.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return isSafe && !/[\p{Cc}\\]/u.test(file) ? file : null;
}

/** Whether it is an https address, without a user's name, which would hide the host. */
export function isHttps(address: string): boolean {
  return /^https:\/\//i.test(address) && isWebAddress(address);
}

/** The same for http too, to which a link may lead. */
export function isWebAddress(address: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(address) || !/^https?:\/\//i.test(address)) return false;
  const url = parseUrl(address);
  return url !== null && url.username === '' && url.password === '';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign of its own.
    return path;
  }
}
