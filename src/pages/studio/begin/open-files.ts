import type { Draft } from '../../../draft/draft.ts';
import { Refusal } from '../../../draft/folder/folder-limits.ts';
import { filesOfHandle, filesOfList, openFolder } from '../../../draft/folder/open-folder.ts';
import { t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';

/** What was dropped or chosen: files, or a folder that the browser may read. */
export type Offered = readonly File[] | FileSystemDirectoryHandle;

/** The draft that files make; else a sentence that says why there is none. */
export async function openFiles(offered: Offered): Promise<Draft | string> {
  try {
    return (await draftOf(offered)) ?? t('studio.open-nothing');
  } catch (error) {
    if (error instanceof Refusal)
      return t(`studio.refused-${error.code}`, { file: error.file ?? '' });
    throw error;
  }
}

async function draftOf(offered: Offered): Promise<Draft | null> {
  if (!('length' in offered)) {
    const files = await filesOfHandle(offered);
    return (await openFolder(files, offered.name)).draft;
  }
  const [first] = offered;
  if (!first) return null;
  if (offered.length === 1 && /\.zip$/i.test(first.name)) {
    const { openZip } = await loadModule(() => import('../../../draft/zip/open-zip.ts'));
    return openZip(new Uint8Array(await first.arrayBuffer()), first.name).draft;
  }
  return (await openFolder(filesOfList(offered), first.name)).draft;
}
