import { useEffect, useState } from 'react';
import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { loadModule } from '../../loading/modules/load-module.ts';
import type { Story } from '../../story/model.ts';
import type { Problem } from '../../story/problems/problem.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { ProblemList } from '../loading/problem-list.tsx';

interface StoryCheckProps {
  readonly story: Story;
  readonly problems: readonly Problem[];
}

/** Shows authors the problems in the story's files if the address has `?check`. */
export function StoryCheck({ story, problems }: StoryCheckProps) {
  const hydrated = useHydrated();
  const asked = hydrated && new URL(location.href).searchParams.has('check');
  const ofMedia = useMediaProblems(asked ? story : null);
  const count = problems.length + (ofMedia?.length ?? 0);
  if (!asked && !(import.meta.env.DEV && problems.length > 0)) return null;
  // Nothing is called sound before its pictures are known to be there.
  if (asked && ofMedia === null && count === 0) return null;
  return (
    <div className="reader-story-check" {...inLanguage(interfaceLanguage())}>
      {count === 0 ? (
        <p className="reader-check">{t('reader.check-sound')}</p>
      ) : (
        <details className="reader-check">
          <summary>{t('reader.check-problems', { count })}</summary>
          {/* Two lists: the first knows the names in the files that its problems are about. */}
          <ProblemList problems={problems} />
          {ofMedia && <ProblemList problems={ofMedia} />}
        </details>
      )}
    </div>
  );
}

/** What is wrong with the media files of a story on the server; null until that is known. */
function useMediaProblems(story: Story | null): readonly Problem[] | null {
  const [found, setFound] = useState<readonly Problem[] | null>(null);
  useEffect(() => {
    if (!story) return;
    let isCurrent = true;
    void loadModule(() => import('../../story/media/media-on-server.ts'))
      .then(({ mediaOnServer }) => mediaOnServer(story))
      .catch(() => [])
      .then((problems) => isCurrent && setFound(problems));
    return () => {
      isCurrent = false;
    };
  }, [story]);
  return found;
}
