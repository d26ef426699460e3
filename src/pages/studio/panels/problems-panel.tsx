import { useMemo } from 'react';
import { rawStory } from '../../../draft/check-draft.ts';
import { t } from '../../../i18n/translate.ts';
import { problemFix, problemReason } from '../../../story/problems/problem-sentence.ts';
import type { Level } from '../../../story/report/level.ts';
import { type ReportEntry, reportOf } from '../../../story/report/report.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { FileEditor } from '../files/file-editor.tsx';
import { FileList } from '../files/file-list.tsx';
import { placeInFile } from '../files/place-in-file.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { whereOf } from './where-of.ts';

/** What is wrong with the draft, as the checker says it, the gravest first. */
export function ProblemsPanel() {
  const file = useStudio((state) => state.file);
  return file ? <FileEditor key={file.path} file={file} /> : <ProblemList />;
}

function ProblemList() {
  const draft = useStudio((state) => state.draft);
  const problems = useStudio((state) => state.problems);
  const entries = useMemo(() => reportOf(problems, rawStory(draft)), [problems, draft]);
  return (
    <>
      <h2>{t('studio.panel-problems')}</h2>
      {entries.length === 0 ? (
        <p>{t('studio.no-problems')}</p>
      ) : (
        <ul className="studio-problems">
          {entries.map((entry) => (
            <ProblemItem key={`${entry.problem.path} ${entry.problem.code}`} entry={entry} />
          ))}
        </ul>
      )}
      <FileList />
    </>
  );
}

function ProblemItem({ entry }: { readonly entry: ReportEntry }) {
  const store = useStudioStore();
  const { problem, location, name, worst, same, followers } = entry;
  const { draft } = store.getState();
  const where = whereOf(problem, draft);
  const file = placeInFile(location, draft);
  return (
    <li data-level={worst}>
      <p className="studio-problem-level">{t(`studio.level-${worst satisfies Level}`)}</p>
      <p>
        <strong>{name || location.file}</strong>: {problemReason(problem)}.
      </p>
      <p>{problemFix(problem)}</p>
      {same.length > 0 && <p>{t('studio.same', { count: same.length })}</p>}
      {followers.length > 0 && <p>{t('studio.followers', { count: followers.length })}</p>}
      <div className="studio-tools">
        {where && (
          <Button look="framed" label={t('studio.go-there')} onClick={() => store.show(where)} />
        )}
        {file && (
          <Button
            look={where ? 'quiet' : 'framed'}
            label={t('studio.file-edit')}
            onClick={() => store.show({ file })}
          />
        )}
      </div>
    </li>
  );
}
