import { useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { leftoverReason } from '../../../draft/import/import-sentences.ts';
import type { Imported } from '../../../draft/import/imported.ts';
import { stopEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { type Answers, importInStudio } from './import-files.ts';
import { ImportQuestion } from './import-question.tsx';

interface ImportReportProps {
  readonly files: readonly File[];
  readonly first: Imported;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** What an import made of files: what it asks, and all that has no place in a story. */
export function ImportReport({ files, first, onDraft, onClose }: ImportReportProps) {
  const [imported, setImported] = useState(first);
  const [answers, setAnswers] = useState<Answers>({});
  const answer = async (more: Answers) => {
    const all = { ...answers, ...more };
    setAnswers(all);
    const again = await importInStudio(files, all);
    if (typeof again !== 'string') setImported(again);
  };
  const { draft, questions, leftovers } = imported;
  return (
    <Dialog title={t('studio.import-title')} onClose={onClose} wide>
      <p role="status">{t('studio.import-stops', { count: stopEntries(draft).length })}</p>
      {questions.map((question) => (
        <ImportQuestion
          key={question.code}
          {...{ question, answers }}
          onAnswer={(more) => void answer(more)}
        />
      ))}
      {leftovers.length > 0 && (
        <details className="import-leftovers">
          <summary>{t('studio.import-leftovers', { count: leftovers.length })}</summary>
          <ul>
            {leftovers.map((leftover) => (
              <li key={`${leftover.where} ${leftover.what} ${leftover.reason}`}>
                <code>{leftover.where}</code> <q>{leftover.what}</q> – {leftoverReason(leftover)}
                {leftover.count !== undefined && ` (${leftover.count})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button look="signal" label={t('studio.import-open')} onClick={() => onDraft(draft)} />
    </Dialog>
  );
}
