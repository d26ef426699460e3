import type { Draft } from '../../../draft/draft.ts';
import { failureSentence } from '../../../draft/import/import-sentences.ts';
import type { Imported } from '../../../draft/import/imported.ts';
import type { ImportOptions } from '../../../draft/import/options.ts';
import { slugFrom } from '../../../draft/slug.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';

/** What an author answered to the import's questions. */
export type Answers = Pick<ImportOptions, 'columns' | 'when' | 'place' | 'dayFirst' | 'mode'>;

export interface ImportOf {
  readonly answers?: Answers;
  /** The draft that the files are added to; undefined for a new one. */
  readonly into?: Draft | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Imports files of other programs in a worker. Returns the reason as a sentence if that fails, and rejects only
 * when the signal aborts.
 */
export async function importInStudio(
  files: readonly File[],
  { answers = {}, into, signal }: ImportOf = {},
): Promise<Imported | string> {
  const { importInWorker } = await loadModule(
    () => import('../../../draft/import/worker/import-in-worker.ts'),
  );
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  // A pasted table has no name that says anything of the journey.
  const title = files[0] && isPasted(files[0]) ? t('studio.untitled') : undefined;
  const name = title ?? files[0]?.name.replace(/\.\w+$/, '') ?? '';
  const options = {
    slug: slugFrom(name),
    lang: interfaceLanguage(),
    ...(title !== undefined && { title }),
    ...answers,
    ...(into && { into }),
  };
  const { imported, failure } = await importInWorker(await Promise.all(read), options, signal);
  return imported ?? failureSentence(failure);
}

/** A table that is pasted from a spreadsheet, as a file. */
export const pastedTable = (rows: string) =>
  new File([rows], t('studio.pasted-table'), { type: PASTED });

const isPasted = ({ type }: File) => type === PASTED;

/** No file of a disk has this type. */
const PASTED = 'text/x-pasted-table';
