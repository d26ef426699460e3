import { useId } from 'react';
import { setInEvent } from '../../../draft/edits/stops.ts';
import { placeEntry, placeIds, type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { formatClock } from '../../../timeline/format/format-zone.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** The clock that the traveller keeps from a stop on, where it is not the place's own, e.g. near a border. */
export function StopClockField({ stop }: { readonly stop: StopEntry }) {
  const id = useId();
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const zone = textIn(stop.entry, 'zone');
  const zones = placeIds(draft).map((place) => textIn(placeEntry(draft, place), 'zone'));
  const choices = [...new Set([...zones, zone])].filter((each) => each !== '');
  // In most stories there is one.
  if (choices.length < 2) return null;
  return (
    <div className="studio-field" data-field="zone">
      <label htmlFor={id}>{t('studio.stop-clock')}</label>
      <select
        id={id}
        value={zone}
        onChange={({ target }) =>
          store.edit((now) => setInEvent(now, stop.id, ['zone'], target.value || undefined))
        }
      >
        <option value="">{t('studio.stop-clock-own')}</option>
        {choices.map((each) => (
          <option key={each} value={each}>
            {formatClock(each)}
          </option>
        ))}
      </select>
    </div>
  );
}
