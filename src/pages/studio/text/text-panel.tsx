import { useState } from 'react';
import { languagesOf } from '../../../draft/edits/text/article-file.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { useStudio } from '../use-studio.ts';
import { ArticleEditor } from './article-editor.tsx';

/** The article: its passages, and its text in one language or in all of them side by side. */
export function TextPanel() {
  const draft = useStudio((state) => state.draft);
  const languages = languagesOf(draft);
  const [first = 'en'] = languages;
  const [chosen, setChosen] = useState<string>(first);
  const shown = chosen === ALL ? languages : [languages.includes(chosen) ? chosen : first];
  return (
    <>
      <div className="studio-panel-head">
        <h2>{t('studio.panel-text')}</h2>
        {languages.length > 1 && (
          <select
            aria-label={t('studio.text-language')}
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
          >
            {languages.map((lang) => (
              <option key={lang} value={lang}>
                {languageName(lang)}
              </option>
            ))}
            <option value={ALL}>{t('studio.side-by-side')}</option>
          </select>
        )}
      </div>
      <div className="studio-articles">
        {shown.map((lang) => (
          <ArticleEditor key={lang} lang={lang} />
        ))}
      </div>
    </>
  );
}

/** No language's tag. */
const ALL = 'all';
