import { asJson, fetchFile } from '../../loading/fetch-file.ts';
import { siteFile } from '../../loading/site-root.ts';

/** The list of the site's files, which the build writes: tools/vite/site-files.mjs. */
const LIST = 'site-files.json';

/** Paths of the files of this site. @throws a `FileError` */
export async function siteFiles(): Promise<readonly string[]> {
  const list = await fetchFile(siteFile(LIST), { read: asJson, cache: 'no-cache' });
  return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : [];
}
