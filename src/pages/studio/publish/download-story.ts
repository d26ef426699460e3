import type { Draft } from '../../../draft/draft.ts';
import { t } from '../../../i18n/translate.ts';
import { fetchFile } from '../../../loading/fetch-file.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';
import { siteFile } from '../../../loading/site-root.ts';
import { siteFiles } from '../site-list.ts';
import { downloadFile } from './download-file.ts';

const ZIP = 'application/zip';

const loadZip = () => loadModule(() => import('../../../draft/zip/zip-draft.ts'));

/** Loads what a download needs, for when it is not on the site any more, or the connection breaks. */
export function prepareDownload(): void {
  loadZip().catch(() => {});
}

/** Offers a draft's folder as a zip file. */
export async function downloadStory(draft: Draft): Promise<void> {
  const { zipDraft } = await loadZip();
  downloadFile(`${draft.slug}.zip`, zipDraft(draft), ZIP);
}

/**
 * Offers the whole site with a draft as its only story as a zip file. Rejects where a file of the site does not load.
 *
 * @param onProgress how much is done, 0 to 1
 */
export async function downloadSite(
  draft: Draft,
  words: { readonly title: string; readonly summary: string },
  onProgress: (share: number) => void,
): Promise<void> {
  const { packSite } = await loadModule(() => import('../../../draft/site/pack-site.ts'));
  const { withMediaFile } = await loadModule(() => import('./with-media-file.ts'));
  const zip = await packSite(await withMediaFile(draft), {
    list: await siteFiles(),
    load: (path) =>
      path.endsWith('.html')
        ? loadPage(path)
        : fetchFile(siteFile(path), { read: (bytes) => bytes }),
    words,
    readMe: t('studio.read-me', { slug: draft.slug }),
    onProgress,
  });
  downloadFile(`${draft.slug}-site.zip`, zip, ZIP);
}

/** A page of the site. `fetchFile` takes a page for a sign that the file which it asked for is missing. */
async function loadPage(path: string): Promise<Uint8Array> {
  const response = await fetch(siteFile(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
