import { UnfitFile } from '../../../draft/json/unfit-file.ts';
import { t } from '../../../i18n/translate.ts';
import type { Problem } from '../../../story/problems/problem.ts';
import { problemReason } from '../../../story/problems/problem-sentence.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import './files.css';

/** Says above each panel which files cannot be read, and why the last change was not made. */
export function Unreadable() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const problems = useStudio((state) => state.problems);
  const refused = useStudio((state) => state.refused);
  const panel = useStudio((state) => state.panel);
  const broken = problems.filter(
    ({ code, path }) =>
      code.startsWith('file-') &&
      draft.files.has(path) &&
      !(refused instanceof UnfitFile && refused.path === null && refused.file === path),
  );
  const open = (path: string) =>
    store.show({ panel: 'problems', file: { path, at: null }, refused: null });
  // The list of problems says it itself.
  if (panel === 'problems' && !refused) return null;
  return (
    <>
      {broken.map((problem) => (
        <div key={problem.path} className="studio-unreadable">
          <p>{unreadableWords(problem)}</p>
          <Button
            look="framed"
            label={t('studio.file-edit-of', { file: problem.path })}
            onClick={() => open(problem.path)}
          />
        </div>
      ))}
      {refused && (
        <div className="studio-unreadable" role="alert">
          <p>{refusedWords(refused)}</p>
          {refused instanceof UnfitFile && (
            <Button
              look="framed"
              label={t('studio.file-edit-of', { file: refused.file })}
              onClick={() => open(refused.file)}
            />
          )}
          <Button
            icon="close"
            label={t('ui.dismiss')}
            onClick={() => store.show({ refused: null })}
          />
        </div>
      )}
    </>
  );
}

const unreadableWords = (problem: Problem) =>
  t('studio.file-unreadable', { file: problem.path, reason: problemReason(problem) });

function refusedWords(refused: Error): string {
  if (!(refused instanceof UnfitFile)) return t('studio.unchanged-unknown');
  const { file, path } = refused;
  if (path === null) return t('studio.unchanged-json', { file });
  return t('studio.unchanged-shape', { file, path: path.join(' › ') });
}
