import { useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { emptyDraft } from '../../../draft/empty-draft.ts';
import { slugFrom } from '../../../draft/slug.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../fields/field.tsx';

interface BeginEmptyProps {
  readonly onDraft: (draft: Draft) => void;
}

/** A story with nothing but a title. */
export function BeginEmpty({ onDraft }: BeginEmptyProps) {
  const [title, setTitle] = useState('');
  const begin = () => {
    const name = title.trim() || t('studio.untitled');
    onDraft(emptyDraft(slugFrom(name), name, interfaceLanguage()));
  };
  return (
    <form
      className="begin-way"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <h2>{t('studio.begin-empty')}</h2>
      <Field label={t('studio.story-title')} value={title} onChange={setTitle} />
      <Button look="framed" type="submit" label={t('studio.begin')} />
    </form>
  );
}
