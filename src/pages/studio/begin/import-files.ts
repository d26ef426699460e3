import type { Draft } from '../../../draft/draft.ts';
import { failureSentence } from '../../../draft/import/import-sentences.ts';
import type { Imported } from '../../../draft/import/imported.ts';
import type { ImportOptions } from '../../../draft/import/options.ts';
import { slugFrom } from '../../../draft/slug.ts';
import { interfaceLanguage } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';

/** What an author answered to the import's questions. */
export type Answers = Pick<ImportOptions, 'columns' | 'when' | 'place' | 'dayFirst' | 'mode'>;

/** Imports foreign files, in a worker; else a sentence that says why it cannot. */
export async function importInStudio(
  files: readonly File[],
  answers: Answers = {},
  into?: Draft,
): Promise<Imported | string> {
  const { importInWorker } = await loadModule(
    () => import('../../../draft/import/worker/import-in-worker.ts'),
  );
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  const name = files[0]?.name.replace(/\.\w+$/, '') ?? '';
  const { imported, failure } = await importInWorker(await Promise.all(read), {
    slug: slugFrom(name),
    lang: interfaceLanguage(),
    ...answers,
    ...(into && { into }),
  });
  return imported ?? failureSentence(failure);
}
