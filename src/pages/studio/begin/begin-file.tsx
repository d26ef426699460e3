import { useId, useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { t } from '../../../i18n/translate.ts';
import { ImportReport } from '../import/import-report.tsx';
import { PasteTable } from '../import/paste-table.tsx';
import { ReadingFiles } from '../import/reading-files.tsx';
import { useReading } from '../import/use-reading.ts';
import { type Foreign, type Offered, openFiles } from './open-files.ts';

interface BeginFileProps {
  readonly onDraft: (draft: Draft) => void;
  readonly onProblem: (sentence: string | null) => void;
}

/** A file or a folder that is dropped or chosen: a story, or something to make one of. */
export function BeginFile({ onDraft, onProblem }: BeginFileProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [report, setReport] = useState<Foreign | null>(null);
  const reading = useReading();
  const open = async (files: Offered) => {
    setOver(false);
    onProblem(null);
    const name = 'name' in files ? files.name : (files[0]?.name ?? '');
    const opened = await reading.run(name, (signal) => openFiles(files, signal));
    if (opened === null) return;
    if (typeof opened === 'string') onProblem(opened);
    else if ('imported' in opened) setReport(opened);
    else onDraft(opened.draft);
  };
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="begin-way begin-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        void open(dropped(event.dataTransfer));
      }}
    >
      <h2 id={`${id}-title`}>{t('studio.begin-file')}</h2>
      <label htmlFor={id}>{t('studio.begin-file-what')}</label>
      <input id={id} type="file" multiple onChange={({ target }) => void open(taken(target))} />
      <label htmlFor={`${id}-folder`}>{t('studio.begin-folder')}</label>
      <input
        id={`${id}-folder`}
        type="file"
        webkitdirectory=""
        onChange={({ target }) => void open(taken(target))}
      />
      <PasteTable onFile={(file) => void open([file])} />
      <ReadingFiles {...{ reading }} />
      {report && (
        <ImportReport
          files={report.files}
          first={report.imported}
          {...{ onDraft }}
          onClose={() => setReport(null)}
        />
      )}
    </section>
  );
}

/** The files that were chosen. The same may be chosen again, e.g. once they are corrected. */
function taken(input: HTMLInputElement): readonly File[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}

/** Files, or the one folder that was dropped. Called at once: the browser empties the list. */
function dropped({ items, files }: DataTransfer): Offered {
  const entry = items.length === 1 ? items[0]?.webkitGetAsEntry() : null;
  return entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : [...files];
}

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Chooses folders instead of files. */
    webkitdirectory?: string;
  }
}
