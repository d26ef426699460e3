import { useId } from 'react';
import { setInEvent } from '../../../draft/edits/stops.ts';
import { type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudioStore } from '../use-studio.ts';
import { PassageOptions } from './passage-options.tsx';

/** The passage about a stop or a moment. */
export function PassageMenu({ event }: { readonly event: StopEntry }) {
  const id = useId();
  const store = useStudioStore();
  const passage = textIn(event.entry, 'passage');
  return (
    <div className="studio-field" data-field="passage">
      <label htmlFor={id}>{t('studio.event-passage')}</label>
      <div className="studio-field-line">
        <select
          id={id}
          value={passage}
          onChange={({ target }) =>
            store.edit((now) => setInEvent(now, event.id, ['passage'], target.value || undefined))
          }
        >
          <PassageOptions chosen={passage} />
        </select>
        {passage !== '' && (
          <Button
            look="framed"
            label={t('studio.edit-passage')}
            onClick={() => store.show({ panel: 'text', passage })}
          />
        )}
      </div>
    </div>
  );
}
