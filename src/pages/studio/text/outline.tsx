import { useState } from 'react';
import type { WrittenPassage } from '../../../draft/edits/text/article-file.ts';
import { movePassage } from '../../../draft/edits/text/passages.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudioStore } from '../use-studio.ts';
import { headingOf } from './heading-of.ts';

interface OutlineProps {
  /** Of the article. */
  readonly lang: string;
  readonly passages: readonly WrittenPassage[];
  /** Id of the passage that the caret is in. */
  readonly current: string | null;
  readonly onGo: (passage: WrittenPassage) => void;
}

/** The passages of an article in their order. */
export function Outline({ lang, passages, current, onGo }: OutlineProps) {
  const store = useStudioStore();
  /** Says aloud where a passage has been moved to. */
  const [moved, setMoved] = useState('');
  const move = (id: string, name: string, to: number) => {
    if (to < 0 || to >= passages.length) return;
    store.edit((now) => movePassage(now, id, to));
    setMoved(t('studio.moved', { name, place: to + 1, count: passages.length }));
  };
  return (
    <nav aria-label={t('studio.outline-in', { language: languageName(lang) })}>
      <p className="ui-hidden" role="status">
        {moved}
      </p>
      <ol className="studio-outline">
        {passages.map((passage, i) => {
          const name = headingOf(passage);
          return (
            <li key={passage.id}>
              <button
                type="button"
                lang={lang}
                aria-current={passage.id === current || undefined}
                onClick={() => onGo(passage)}
              >
                {name}
              </button>
              {passage.id === current && (
                <>
                  <Button
                    icon="up"
                    label={t('studio.move-up', { name })}
                    aria-disabled={i === 0}
                    onClick={() => move(passage.id, name, i - 1)}
                  />
                  <Button
                    icon="down"
                    label={t('studio.move-down', { name })}
                    aria-disabled={i === passages.length - 1}
                    onClick={() => move(passage.id, name, i + 1)}
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
