import { useState } from 'react';
import { sourceEntries, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { EntryRow } from '../fields/entry-row.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { AddSource } from './add-source.tsx';
import { SourceForm } from './source-form.tsx';
import './sources.css';

/** The sources of the story, and the one that is open. */
export function SourcesPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const open = useStudio((state) => state.source);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <h2>{t('studio.panel-sources')}</h2>
      <p className="studio-hint panel-what">{t('studio.sources-what')}</p>
      <ul className="studio-stops">
        {sourceEntries(draft).map(({ id, entry, lang }) => (
          <li key={id}>
            <EntryRow
              name={textIn(entry, 'title', lang) || id}
              note={textIn(entry, 'publisher', lang)}
              lack={textIn(entry, 'url') ? undefined : t('studio.source-no-url')}
              isOpen={id === open}
              onToggle={() => store.show({ source: id === open ? null : id })}
            />
            {id === open && <SourceForm {...{ id, entry }} />}
          </li>
        ))}
      </ul>
      <Button look="framed" label={t('studio.add-source')} onClick={() => setAdding(true)} />
      {isAdding && <AddSource onClose={() => setAdding(false)} />}
    </>
  );
}
