import { useId, useState } from 'react';
import { editJson } from '../../../../draft/json/edit-json.ts';
import { placeEntry, textIn } from '../../../../draft/story-entries.ts';
import { type ZoneChoice, zoneChoices } from '../../../../draft/zones/zone-choices.ts';
import { interfaceLanguage, t } from '../../../../i18n/translate.ts';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { NearZones } from './near-zones.tsx';
import { zoneWords } from './zone-words.ts';

/** The clock of a place. It follows from the point, and can be chosen otherwise. */
export function ZoneField({ place }: { readonly place: string }) {
  const id = useId();
  const store = useStudioStore();
  const zone = useStudio(({ draft }) => textIn(placeEntry(draft, place), 'zone'));
  // Hundreds of names: made when somebody opens the menu.
  const [choices, setChoices] = useState<readonly ZoneChoice[]>([]);
  const open = () => {
    if (choices.length > 0) return;
    const t0 = store.getState().story?.stops[0]?.from.best ?? Date.now();
    setChoices(zoneChoices(interfaceLanguage(), t0));
  };
  return (
    <div className="studio-field" data-field="zone">
      <label htmlFor={id}>{t('studio.zone')}</label>
      <select
        id={id}
        value={zone}
        onPointerDown={open}
        onFocus={open}
        onChange={({ target }) =>
          store.edit((now) => editJson(now, 'story.json', ['places', place, 'zone'], target.value))
        }
      >
        {!choices.some((choice) => choice.zone === zone) && <option value={zone}>{zone}</option>}
        {choices.map((choice) => (
          <option key={choice.zone} value={choice.zone}>
            {zoneWords(choice)}
          </option>
        ))}
      </select>
      <NearZones place={place} zone={zone} />
    </div>
  );
}
