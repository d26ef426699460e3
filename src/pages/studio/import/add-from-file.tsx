import { useId, useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import type { Imported } from '../../../draft/import/imported.ts';
import { t } from '../../../i18n/translate.ts';
import { useStudioStore } from '../use-studio.ts';
import { importInStudio } from './import-files.ts';
import { ImportReport } from './import-report.tsx';
import { PasteTable } from './paste-table.tsx';
import { ReadingFiles } from './reading-files.tsx';
import { useReading } from './use-reading.ts';

interface Offer {
  readonly files: readonly File[];
  /** The draft that the import was made into. */
  readonly into: Draft;
  readonly imported: Imported;
}

/** Adds what is in files, or in a pasted table, to the story that is open: one step of undo. */
export function AddFromFile() {
  const id = useId();
  const store = useStudioStore();
  const reading = useReading();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    setProblem(null);
    const into = store.getState().draft;
    const imported = await reading.run(first.name, (signal) =>
      importInStudio(files, { into, signal }),
    );
    if (imported === null) return;
    if (typeof imported === 'string') setProblem(imported);
    else setOffer({ files, into, imported });
  };
  const add = (draft: Draft, into: Draft) => {
    setOffer(null);
    // Another tab has changed the story meanwhile: what it wrote must not be lost.
    if (store.getState().draft === into) store.edit(() => draft);
    else setProblem(t('studio.import-changed'));
  };
  return (
    <details className="import-add">
      <summary>{t('studio.import-add')}</summary>
      <label htmlFor={id}>{t('studio.import-add-what')}</label>
      <input
        id={id}
        type="file"
        multiple
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again.
          target.value = '';
          void read(files);
        }}
      />
      <PasteTable onFile={(file) => void read([file])} />
      <p role="alert" className="studio-error">
        {problem}
      </p>
      <ReadingFiles {...{ reading }} />
      {offer && (
        <ImportReport
          files={offer.files}
          first={offer.imported}
          into={offer.into}
          onDraft={(draft) => add(draft, offer.into)}
          onClose={() => setOffer(null)}
        />
      )}
    </details>
  );
}
