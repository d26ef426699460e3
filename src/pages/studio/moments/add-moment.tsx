import { useState } from 'react';
import { addMoment } from '../../../draft/edits/moments.ts';
import { placeEntry, placeIds, stopEntries, textIn } from '../../../draft/story-entries.ts';
import { plainTime } from '../../../draft/times/plain-time.ts';
import type { TimeValue } from '../../../draft/times/time-answer.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { Field } from '../fields/field.tsx';
import { TimeWordsField } from '../stops/times/time-words-field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { newPlaceLike } from './new-place.ts';
import { NEW_PLACE, PlaceMenu } from './place-menu.tsx';

/** Adds an event: what every one has. A new place begins where the first stop is, and is moved in the form. */
export function AddMoment({ onClose }: { readonly onClose: () => void }) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const start = stopEntries(draft)[0]?.place ?? '';
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<TimeValue | null>(null);
  const [place, setPlace] = useState(placeIds(draft).includes(start) ? start : NEW_PLACE);
  const [name, setName] = useState('');
  const isNew = place === NEW_PLACE;
  const zone = textIn(placeEntry(draft, isNew ? start : place), 'zone') || 'UTC';
  const isReady = title.trim() !== '' && from !== null && (!isNew || name.trim() !== '');
  const add = () => {
    if (!isReady) return;
    let id = '';
    store.edit((now) => {
      const where = isNew ? newPlaceLike(now, name.trim(), start) : place;
      const added = addMoment(now, { title: title.trim(), place: where, from });
      ({ id } = added);
      return added.draft;
    });
    store.show({ stop: id });
    onClose();
  };
  return (
    <Dialog title={t('studio.add-moment')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field isFirst label={t('studio.moment-title')} value={title} onChange={setTitle} />
        <TimeWordsField
          label={t('studio.moment-from')}
          hint={t('studio.moment-from-hint')}
          value={from}
          context={{ defaultDate: null, zone }}
          kept={(value) => plainTime(value, 'earliest')}
          onTime={(time) => setFrom(time?.value ?? null)}
        />
        <PlaceMenu place={place} onPlace={setPlace} />
        {isNew && (
          <Field
            label={t('studio.place-name')}
            hint={t('studio.new-place-hint')}
            value={name}
            onChange={setName}
          />
        )}
        <Button look="signal" type="submit" label={t('studio.add-moment')} disabled={!isReady} />
      </form>
    </Dialog>
  );
}
