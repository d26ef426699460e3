import type { WrittenPassage } from '../../../draft/edits/text/article-file.ts';
import { movePassage } from '../../../draft/edits/text/passages.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudioStore } from '../use-studio.ts';
import { headingOf } from './heading-of.ts';

interface OutlineProps {
  readonly passages: readonly WrittenPassage[];
  /** Id of the passage that the caret is in. */
  readonly current: string | null;
  readonly onGo: (passage: WrittenPassage) => void;
}

/** The passages of an article in their order. */
export function Outline({ passages, current, onGo }: OutlineProps) {
  const store = useStudioStore();
  return (
    <nav aria-label={t('studio.outline')}>
      <ol className="studio-outline">
        {passages.map((passage, i) => {
          const name = headingOf(passage);
          return (
            <li key={passage.id} aria-current={passage.id === current || undefined}>
              <button type="button" onClick={() => onGo(passage)}>
                {name}
              </button>
              {passage.id === current && (
                <>
                  <Button
                    icon="up"
                    label={t('studio.move-up', { name })}
                    disabled={i === 0}
                    onClick={() => store.edit((now) => movePassage(now, passage.id, i - 1))}
                  />
                  <Button
                    icon="down"
                    label={t('studio.move-down', { name })}
                    disabled={i === passages.length - 1}
                    onClick={() => store.edit((now) => movePassage(now, passage.id, i + 1))}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
