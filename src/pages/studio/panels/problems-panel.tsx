import { useId, useMemo } from 'react';
import { rawStory } from '../../../draft/check-draft.ts';
import { t } from '../../../i18n/translate.ts';
import type { Level } from '../../../story/report/level.ts';
import { type ReportEntry, type ReportItem, reportOf } from '../../../story/report/report.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { FileEditor } from '../files/file-editor.tsx';
import { FileList } from '../files/file-list.tsx';
import { placeInFile } from '../files/place-in-file.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { studioFix, studioReason } from './problem-words.ts';
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
  const id = useId();
  const { draft } = store.getState();
  const where = whereOf(problem, draft);
  const file = placeInFile(location, draft);
  return (
    <li data-level={worst}>
      <p className="studio-problem-level">{t(`studio.level-${worst satisfies Level}`)}</p>
      <p id={id}>
        <strong>{name || location.file}</strong>: {studioReason(problem)}.
      </p>
      <p>{studioFix(problem)}</p>
      {same.length > 0 && <SamePlaces items={same} />}
      {followers.length > 0 && <p>{t('studio.followers', { count: followers.length })}</p>}
      <div className="studio-tools">
        {where && (
          <Button
            look="framed"
            label={t('studio.go-there')}
            aria-describedby={id}
            onClick={() => store.show(where)}
          />
        )}
        {file && (
          <Button
            look={where ? 'quiet' : 'framed'}
            label={t('studio.file-edit')}
            aria-describedby={id}
            onClick={() => store.show({ file })}
          />
        )}
      </div>
    </li>
  );
}

/** The same mistake elsewhere: each place leads to its field. */
function SamePlaces({ items }: { readonly items: readonly ReportItem[] }) {
  const store = useStudioStore();
  const { draft } = store.getState();
  const shown = items.slice(0, MOST);
  return (
    <details className="studio-same">
      <summary>{t('studio.same', { count: items.length })}</summary>
      <ul>
        {shown.map(({ problem, name, location }) => {
          const where = whereOf(problem, draft);
          const label = name || location.file;
          return (
            <li key={`${problem.path} ${problem.code}`}>
              {where ? <Button label={label} onClick={() => store.show(where)} /> : label}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Whoever has more of one mistake begins with these. */
const MOST = 50;
