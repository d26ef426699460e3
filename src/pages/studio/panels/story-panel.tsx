import { localText, setLocalText } from '../../../draft/edits/text/local-texts.ts';
import { draftLanguages } from '../../../draft/story-entries.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { Field } from '../fields/field.tsx';
import { Pictures } from '../pictures/pictures.tsx';
import { AddressField } from '../story/address-field.tsx';
import { CountriesField } from '../story/countries-field.tsx';
import { Languages } from '../story/languages.tsx';
import { OpeningField } from '../story/opening-field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';

const LEAD = { lead: true } as const;
const TEXTS = ['title', 'summary', 'credit'] as const;

/** What the story as a whole says of itself, in each of its languages. */
export function StoryPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const languages = draftLanguages(draft);
  return (
    <>
      <h2>{t('studio.panel-story')}</h2>
      {languages.map((lang) => (
        <fieldset key={lang} className="studio-group">
          {languages.length > 1 && <legend>{languageName(lang)}</legend>}
          {TEXTS.map((key) => (
            <Field
              key={key}
              name={key}
              label={t(`studio.story-${key}`)}
              lang={lang}
              value={localText(draft, [key], lang) ?? ''}
              {...(key === 'title' ? {} : { rows: 3 })}
              onChange={(text) =>
                store.edit((now) => setLocalText(now, [key], lang, text), `${key} ${lang}`)
              }
            />
          ))}
        </fieldset>
      ))}
      <Pictures home={LEAD} title={t('studio.picture-lead')} />
      <OpeningField />
      <CountriesField />
      <AddressField />
      <Languages />
    </>
  );
}
