import { useRef } from 'react';
import { addConflict, conflictsAt, removeConflict } from '../../../draft/edits/conflicts.ts';
import { TO_WRITE } from '../../../draft/empty-draft.ts';
import { type StopEntry, sourceEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { ConflictForm } from './conflict-form.tsx';
import './conflicts.css';

/** What accounts of a stop or a moment differ about, other than its times. */
export function ConflictsField({ event }: { readonly event: StopEntry }) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const conflicts = conflictsAt(draft, event.id);
  const [first, second = first] = sourceEntries(draft);
  const add = () => {
    if (!first || !second) return;
    const claims = [first, second].map(({ id }) => ({ text: TO_WRITE, source: id }));
    store.edit((now) => addConflict(now, event.id, { about: TO_WRITE, claims }));
    requestAnimationFrame(() => {
      const about = list.current?.querySelector<HTMLInputElement>(':scope > li:last-child input');
      about?.focus();
      about?.select();
    });
  };
  const remove = (index: number) => {
    store.edit((now) => removeConflict(now, event.id, index));
    // Its button is gone, and the focus with it.
    addButton.current?.focus();
  };

  return (
    <details className="accounts" data-field="conflicts">
      <summary>{t('studio.conflicts', { count: conflicts.length })}</summary>
      <p className="studio-hint panel-what">{t('studio.conflicts-what')}</p>
      <ol ref={list} className="conflicts">
        {conflicts.map((conflict, i) => (
          <ConflictForm
            // biome-ignore lint/suspicious/noArrayIndexKey: conflicts have no ids, and are named by their number.
            key={`${i} of ${conflicts.length}`}
            {...{ event, conflict }}
            index={i}
            onRemove={() => remove(i)}
          />
        ))}
      </ol>
      {first ? (
        <Button look="framed" ref={addButton} label={t('studio.add-conflict')} onClick={add} />
      ) : (
        <Button
          look="framed"
          label={t('studio.accounts-no-source')}
          onClick={() => store.show({ panel: 'sources' })}
        />
      )}
    </details>
  );
}
