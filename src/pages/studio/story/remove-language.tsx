import { useState } from 'react';
import { removeLanguage } from '../../../draft/edits/text/languages.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { useStudioStore } from '../use-studio.ts';

/** Removes a language with its article and texts, after it has said so. */
export function RemoveLanguage({ lang }: { readonly lang: string }) {
  const store = useStudioStore();
  const [isAsking, setAsking] = useState(false);
  const title = t('studio.language-remove-of', { language: languageName(lang) });
  const remove = () => {
    store.edit((now) => removeLanguage(now, lang));
    // The row is gone, and the focus with it.
    document.getElementById('tab-story')?.focus();
  };
  return (
    <>
      <Button
        label={t('studio.language-remove')}
        aria-label={title}
        onClick={() => setAsking(true)}
      />
      {isAsking && (
        <Dialog title={title} onClose={() => setAsking(false)}>
          <p>{t('studio.language-remove-what')}</p>
          <Button look="signal" label={title} onClick={remove} />
        </Dialog>
      )}
    </>
  );
}
