import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import type { Problem } from '../../story/model.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { ProblemList } from '../loading/problem-list.tsx';

/** Shows authors the problems in the story's files if the address has `?check`. */
export function StoryCheck({ problems }: { problems: readonly Problem[] }) {
  const hydrated = useHydrated();
  const asked = hydrated && new URL(location.href).searchParams.has('check');
  if (!asked && !(import.meta.env.DEV && problems.length > 0)) return null;
  return (
    <div className="reader-story-check" {...inLanguage(interfaceLanguage())}>
      {problems.length === 0 ? (
        <p className="reader-check">{t('reader.check-sound')}</p>
      ) : (
        <details className="reader-check">
          <summary>{t('reader.check-problems', { count: problems.length })}</summary>
          <ProblemList problems={problems} />
        </details>
      )}
    </div>
  );
}
