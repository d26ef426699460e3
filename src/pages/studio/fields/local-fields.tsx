import type { ReactNode } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { localText, setLocalText } from '../../../draft/edits/text/local-texts.ts';
import type { JsonPath } from '../../../draft/json/edit-json.ts';
import { draftLanguages } from '../../../draft/story-entries.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { Field } from './field.tsx';

interface LocalFieldsProps {
  readonly label: string;
  /** Of the text in story.json. */
  readonly path: JsonPath;
  readonly hint?: ReactNode;
  readonly rows?: number;
  /** The key in story.json, where a problem leads to it by this name. */
  readonly name?: string;
  /** What the draft keeps of what is typed; null removes the text. */
  readonly keep?: (text: string) => string | null;
  /** Sets the text, where it takes more than that. */
  readonly set?: (draft: Draft, lang: string, text: string) => Draft;
  /** The only language, where the others are edited elsewhere. */
  readonly lang?: string | undefined;
  /** What is wrong with a text; null where nothing is. */
  readonly fault?: (text: string) => string | null;
}

/** A text of the story in each of its languages. */
export function LocalFields({
  label,
  path,
  hint,
  rows,
  name,
  keep = (text) => text,
  set = (now, lang, text) => setLocalText(now, path, lang, keep(text)),
  fault = () => null,
  lang: only,
}: LocalFieldsProps) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const languages = only === undefined ? draftLanguages(draft) : [only];
  return languages.map((lang, i) => (
    <Field
      key={lang}
      lang={lang}
      label={
        languages.length > 1 ? t('studio.label-in', { label, language: languageName(lang) }) : label
      }
      value={localText(draft, path, lang) ?? ''}
      // Once is enough.
      {...(hint !== undefined && i === 0 && { hint })}
      {...(name !== undefined && { name })}
      {...(rows !== undefined && { rows })}
      error={fault(localText(draft, path, lang) ?? '')}
      onChange={(text) => store.edit((now) => set(now, lang, text), `${path.join()} ${lang}`)}
    />
  ));
}
