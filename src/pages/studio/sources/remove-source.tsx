import { useState } from 'react';
import { namingsOf, removeSource } from '../../../draft/edits/sources.ts';
import { draftLanguages, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { namingWords } from './naming-words.ts';

interface RemoveSourceProps {
  readonly id: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Removes a source; one that something names, not before it has said what. */
export function RemoveSource({ id, entry }: RemoveSourceProps) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const [isAsking, setAsking] = useState(false);
  const namings = namingsOf(draft, id);
  const name = textIn(entry, 'title', draftLanguages(draft)[0]) || id;
  const remove = () => {
    store.edit((now) => removeSource(now, id));
    store.show({ source: null });
    // The form is gone, and the focus with it.
    document.getElementById('tab-sources')?.focus();
  };
  return (
    <>
      <Button
        look="framed"
        label={t('studio.remove-source')}
        onClick={() => (namings.length === 0 ? remove() : setAsking(true))}
      />
      {isAsking && (
        <Dialog title={t('studio.remove-source-of', { name })} onClose={() => setAsking(false)}>
          <p>{t('studio.remove-source-what', { count: namings.length })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing in it that takes the focus. */}
          <ul className="source-removal" tabIndex={0}>
            {namings.map((naming) => (
              <li key={naming.kind === 'passage' ? naming.id : naming.path.join()}>
                {namingWords(naming, draft, story)}
              </li>
            ))}
          </ul>
          <Button look="signal" label={t('studio.remove-source')} onClick={remove} />
        </Dialog>
      )}
    </>
  );
}
