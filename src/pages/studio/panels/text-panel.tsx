import { textOf, withFile } from '../../../draft/draft.ts';
import { draftLanguages } from '../../../draft/story-entries.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { Field } from '../field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** The article, in each language of the story. */
export function TextPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  return (
    <>
      <h2>{t('studio.panel-text')}</h2>
      {draftLanguages(draft).map((lang) => (
        <Field
          key={lang}
          label={languageName(lang)}
          lang={lang}
          rows={24}
          value={textOf(draft, `article.${lang}.md`) ?? ''}
          onChange={(text) =>
            store.edit((now) => withFile(now, `article.${lang}.md`, text), `article ${lang}`)
          }
        />
      ))}
    </>
  );
}
