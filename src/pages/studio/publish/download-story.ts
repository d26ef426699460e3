import type { Draft } from '../../../draft/draft.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';

/** Offers a draft's folder as a zip file. */
export async function downloadStory(draft: Draft): Promise<void> {
  const { zipDraft } = await loadModule(() => import('../../../draft/zip/zip-draft.ts'));
  const url = URL.createObjectURL(
    new Blob([new Uint8Array(zipDraft(draft))], { type: 'application/zip' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${draft.slug}.zip`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
