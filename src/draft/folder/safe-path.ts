import { FOLDER_LIMITS, Refusal } from './folder-limits.ts';

/** What systems and editors leave in folders: no part of a story. */
const JUNK = /^(?:\..*|__MACOSX|Thumbs\.db|desktop\.ini|ehthumbs\.db|node_modules)$/i;
const ARCHIVE = /\.(?:zip|7z|rar|tar|tgz|gz|bz2|xz|zst)$/i;

/**
 * The path of a file inside a folder, with slashes; null for what is left aside, hidden files among it.
 *
 * @throws a `Refusal` of a path that leads out of the folder, and of an archive
 */
export function safePath(written: string): string | null {
  const path = written.replaceAll('\\', '/');
  const shown = written.slice(0, FOLDER_LIMITS.path);
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const outside =
    /^\/|^[A-Za-z]:/.test(path) ||
    parts.includes('..') ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    /[\u0000-\u001f\u007f]/.test(path) ||
    path.length > FOLDER_LIMITS.path ||
    parts.length > FOLDER_LIMITS.depth;
  if (outside) throw new Refusal('path-outside', shown);
  if (parts.length === 0 || parts.some((part) => JUNK.test(part))) return null;
  if (ARCHIVE.test(path)) throw new Refusal('archive', shown);
  return parts.join('/');
}
