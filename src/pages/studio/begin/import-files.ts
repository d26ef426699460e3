import type { Draft } from '../../../draft/draft.ts';
import type { Imported } from '../../../draft/import/imported.ts';
import type { ImportOptions } from '../../../draft/import/options.ts';
import { zoneOf } from '../../../draft/import/zone-of.ts';
import { slugFrom } from '../../../draft/slug.ts';
import { interfaceLanguage } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';

/** What an author answered to the import's questions. */
export type Answers = Pick<ImportOptions, 'columns' | 'when' | 'place' | 'dayFirst' | 'mode'>;

/** Imports foreign files; else a sentence that says why it cannot. */
export async function importInStudio(
  files: readonly File[],
  answers: Answers = {},
  into?: Draft,
): Promise<Imported | string> {
  const [{ importFiles }, { failureSentence }] = await Promise.all([
    loadModule(() => import('../../../draft/import/import-file.ts')),
    loadModule(() => import('../../../draft/import/import-sentences.ts')),
  ]);
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  const name = files[0]?.name.replace(/\.\w+$/, '') ?? '';
  const { imported, failure } = await importFiles(await Promise.all(read), {
    slug: slugFrom(name),
    lang: interfaceLanguage(),
    parseXml,
    zoneAt: zoneOf,
    ...answers,
    ...(into && { into }),
  });
  return imported ?? failureSentence(failure);
}

/** The browser's own parser: it resolves no entity of another file. Throws where XML is not well-formed. */
function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? '');
  return document;
}
