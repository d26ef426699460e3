import type { Draft } from '../../../draft/draft.ts';
import { Refusal } from '../../../draft/folder/folder-limits.ts';
import { filesOfEntry, filesOfList, openFolder } from '../../../draft/folder/open-folder.ts';
import type { Imported } from '../../../draft/import/imported.ts';
import { t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';
import { importInStudio } from '../import/import-files.ts';

/** What was dropped or chosen: files, or a folder. */
export type Offered = readonly File[] | FileSystemDirectoryEntry;

/** Files of other tools, and what the import makes of them. */
export interface Foreign {
  readonly files: readonly File[];
  readonly imported: Imported;
}

/** A story, or what an import makes of files; else a sentence that says why there is neither. */
export async function openFiles(
  offered: Offered,
  signal?: AbortSignal,
): Promise<{ readonly draft: Draft } | Foreign | string> {
  try {
    return await open(offered, signal);
  } catch (error) {
    if (error instanceof Refusal)
      return t(`studio.refused-${error.code}`, { file: error.file ?? '' });
    throw error;
  }
}

async function open(offered: Offered, signal: AbortSignal | undefined) {
  if (!('length' in offered)) return openFolder(await filesOfEntry(offered), offered.name);
  const [first] = offered;
  if (!first) return t('studio.open-nothing');
  if (offered.length === 1 && /\.zip$/i.test(first.name)) {
    const { openZip } = await loadModule(() => import('../../../draft/zip/open-zip.ts'));
    return openZip(new Uint8Array(await first.arrayBuffer()), first.name);
  }
  const isStory = offered.some(({ name }) => name === 'story.json');
  const isFolder = first.webkitRelativePath !== '';
  if (isStory || isFolder)
    return openFolder(filesOfList(offered), first.webkitRelativePath.split('/')[0] ?? first.name);
  const imported = await importInStudio(offered, { signal });
  return typeof imported === 'string' ? imported : { files: offered, imported };
}
