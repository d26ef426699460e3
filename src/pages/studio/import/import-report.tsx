import { useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import type { Imported } from '../../../draft/import/imported.ts';
import { stopEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { withAsked } from './asked-questions.ts';
import { type Answers, importInStudio } from './import-files.ts';
import { ImportQuestion } from './import-question.tsx';
import { LeftoverList } from './leftover-list.tsx';
import { ReadingFiles } from './reading-files.tsx';
import { useReading } from './use-reading.ts';
import './import.css';

interface ImportReportProps {
  readonly files: readonly File[];
  readonly first: Imported;
  /** The draft that the files are added to; left out for a new one. */
  readonly into?: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** What an import made of files: what it asks, and all that has no place in a story. */
export function ImportReport({ files, first, into, onDraft, onClose }: ImportReportProps) {
  const [imported, setImported] = useState(first);
  const [questions, setQuestions] = useState(first.questions);
  const [answers, setAnswers] = useState<Answers>({});
  const [problem, setProblem] = useState<string | null>(null);
  const reading = useReading();
  const answer = async (more: Answers) => {
    const all = { ...answers, ...more };
    setAnswers(all);
    setProblem(null);
    const again = await reading.run(files[0]?.name ?? '', (signal) =>
      importInStudio(files, { answers: all, into, signal }),
    );
    if (again === null) return;
    if (typeof again === 'string') return setProblem(again);
    setImported(again);
    setQuestions((before) => withAsked(before, again.questions));
  };
  const { draft, leftovers } = imported;
  return (
    <Dialog title={t('studio.import-title')} onClose={onClose} wide>
      <p role="status">
        {into
          ? t('studio.import-adds', {
              count: stopEntries(draft).length - stopEntries(into).length,
            })
          : t('studio.import-stops', { count: stopEntries(draft).length })}
      </p>
      {questions.map((question) => (
        <ImportQuestion
          key={question.code}
          {...{ question, answers }}
          onAnswer={(more) => void answer(more)}
        />
      ))}
      <LeftoverList {...{ leftovers }} />
      <p role="alert" className="studio-error">
        {problem}
      </p>
      <ReadingFiles {...{ reading }} />
      <Button
        look="signal"
        label={t(into ? 'studio.import-add-now' : 'studio.import-open')}
        disabled={reading.file !== null}
        onClick={() => onDraft(draft)}
      />
    </Dialog>
  );
}
