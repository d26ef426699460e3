import { useMemo } from 'react';
import { rawStory } from '../../../draft/check-draft.ts';
import { stopEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { problemFix, problemReason } from '../../../story/problems/problem-sentence.ts';
import type { Level } from '../../../story/report/level.ts';
import type { Location } from '../../../story/report/locate.ts';
import { type ReportEntry, reportOf } from '../../../story/report/report.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { StudioState } from '../studio-store.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** What is wrong with the draft, as the checker says it, the gravest first. */
export function ProblemsPanel() {
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
    </>
  );
}

function ProblemItem({ entry }: { readonly entry: ReportEntry }) {
  const store = useStudioStore();
  const { problem, location, name, worst, same, followers } = entry;
  const where = placeOf(location, store.getState());
  return (
    <li data-level={worst}>
      <p className="studio-problem-level">{t(`studio.level-${worst satisfies Level}`)}</p>
      <p>
        <strong>{name || location.file}</strong>: {problemReason(problem)}.
      </p>
      <p>{problemFix(problem)}</p>
      {same.length > 0 && <p>{t('studio.same', { count: same.length })}</p>}
      {followers.length > 0 && <p>{t('studio.followers', { count: followers.length })}</p>}
      {where && (
        <Button look="framed" label={t('studio.go-there')} onClick={() => store.show(where)} />
      )}
    </li>
  );
}

/** Where in the studio a problem can be put right; null where it has no field of its own. */
function placeOf(
  { file, keys: [root, key] }: Location,
  { draft }: StudioState,
): Partial<Pick<StudioState, 'panel' | 'stop'>> | null {
  if (file.endsWith('.md')) return { panel: 'text' };
  if (file !== 'story.json') return null;
  const stops = stopEntries(draft);
  const stop =
    root === 'stops'
      ? stops.find(({ index }) => index === key)
      : root === 'places'
        ? stops.find(({ place }) => place === key)
        : undefined;
  if (stop) return { panel: 'stops', stop: stop.id };
  return ['title', 'summary', 'credit'].includes(String(root)) ? { panel: 'story' } : null;
}
