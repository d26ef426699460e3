import { useId, useState } from 'react';
import { addLanguage, chooseFirstLanguage } from '../../../draft/edits/text/languages.ts';
import { COMMON_TAGS, languageTag } from '../../../draft/language-tag.ts';
import { draftLanguages } from '../../../draft/story-entries.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../fields/field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { MissingTextList } from './missing-text-list.tsx';
import { RemoveLanguage } from './remove-language.tsx';
import './story.css';

/** The languages of the story: which is the first, what each lacks, and others that are added or removed. */
export function Languages() {
  const id = useId();
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const languages = draftLanguages(draft);
  return (
    <section aria-labelledby={id} data-field="languages">
      <h3 id={id}>{t('studio.languages')}</h3>
      {languages.length > 1 && <p className="studio-hint">{t('studio.languages-what')}</p>}
      <ul className="story-languages">
        {languages.map((lang, i) => (
          <li key={lang}>
            <div className="story-language">
              <strong lang={lang}>{languageName(lang)}</strong>
              {i === 0 && languages.length > 1 && <span>{t('studio.language-first')}</span>}
              {i > 0 && (
                <Button
                  label={t('studio.language-make-first')}
                  aria-label={t('studio.language-make-first-of', { language: languageName(lang) })}
                  onClick={() => store.edit((now) => chooseFirstLanguage(now, lang))}
                />
              )}
              {languages.length > 1 && <RemoveLanguage lang={lang} />}
            </div>
            {languages.length > 1 && <MissingTextList lang={lang} />}
          </li>
        ))}
      </ul>
      <AddLanguage languages={languages} />
    </section>
  );
}

function AddLanguage({ languages }: { readonly languages: readonly string[] }) {
  const store = useStudioStore();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const list = useId();
  const tag = languageTag(typed, interfaceLanguage());
  const isThere = tag !== null && languages.includes(tag);
  const add = () => {
    setAsked(true);
    if (tag === null || isThere) return;
    store.edit((now) => addLanguage(now, tag));
    setTyped('');
    setAsked(false);
  };
  const fault = isThere ? 'there' : tag === null ? 'unknown' : null;
  const names = new Intl.DisplayNames(interfaceLanguage(), { type: 'language' });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={t('studio.language-add')}
        value={typed}
        list={list}
        hint={t('studio.language-add-hint')}
        error={asked && typed !== '' && fault ? t(`studio.language-${fault}`) : null}
        onChange={(text) => {
          setTyped(text);
          setAsked(false);
        }}
      >
        <Button
          look="framed"
          label={t('studio.language-add')}
          disabled={typed.trim() === ''}
          onClick={add}
        />
      </Field>
      <datalist id={list}>
        {COMMON_TAGS.filter((each) => !languages.includes(each)).map((each) => (
          <option key={each} value={names.of(each) ?? each} />
        ))}
      </datalist>
    </form>
  );
}
