import { useMemo } from 'react';
import { rawStory } from '../../../draft/check-draft.ts';
import { missingTexts } from '../../../draft/edits/text/missing-texts.ts';
import type { JsonPath } from '../../../draft/json/edit-json.ts';
import { t } from '../../../i18n/translate.ts';
import { nameLocation } from '../../../story/report/name-location.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { whereOf } from '../panels/where-of.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** What a language still lacks, each text leading to its field. */
export function MissingTextList({ lang }: { readonly lang: string }) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const { paths, article } = useMemo(() => missingTexts(draft, lang), [draft, lang]);
  const names = useMemo(() => {
    const raw = rawStory(draft);
    return paths.map((keys) =>
      nameLocation({ file: 'story.json', line: null, keys, passage: null }, raw),
    );
  }, [draft, paths]);
  if (paths.length === 0 && !article)
    return <p className="studio-hint">{t('studio.language-complete')}</p>;
  const go = (path: JsonPath) => {
    const where = whereOf(problemAt(path), draft);
    if (where) store.show(where);
  };
  return (
    <>
      {article && <p className="studio-hint">{t('studio.language-article')}</p>}
      {paths.length > 0 && (
        <details className="story-missing">
          <summary>{t('studio.language-missing', { count: paths.length })}</summary>
          <ul>
            {paths.map((path, i) => (
              <li key={path.join('/')}>
                <Button label={names[i] ?? path.join(', ')} onClick={() => go(path)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The problem that the checker would report there. */
const problemAt = (path: JsonPath) =>
  ({
    code: 'text-untranslated',
    path: `story.json: ${written(path)}`,
    values: {},
    severity: 'hint',
  }) as const;

const written = (path: JsonPath) =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
