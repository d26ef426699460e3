import type { ReactNode } from 'react';
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
}

/** A text of the story in each of its languages. */
export function LocalFields({
  label,
  path,
  hint,
  rows,
  name,
  keep = (text) => text,
}: LocalFieldsProps) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const languages = draftLanguages(draft);
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
      onChange={(text) =>
        store.edit((now) => setLocalText(now, path, lang, keep(text)), `${path.join()} ${lang}`)
      }
    />
  ));
}
