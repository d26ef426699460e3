import { useId } from 'react';
import { draftLanguages, placeEntry, placeIds, textIn } from '../../../draft/story-entries.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { useStudio } from '../use-studio.ts';

interface PlaceMenuProps {
  /** Id of the place, or `NEW_PLACE`. */
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

/** No id of a place. */
export const NEW_PLACE = '+';

/** The places of the story by their names, and a new one. */
export function PlaceMenu({ place, onPlace }: PlaceMenuProps) {
  const id = useId();
  const draft = useStudio((state) => state.draft);
  const [lang] = draftLanguages(draft);
  const ids = placeIds(draft);
  const places = ids
    .map((each) => ({ id: each, name: textIn(placeEntry(draft, each), 'name', lang) || each }))
    .sort((a, b) => a.name.localeCompare(b.name, lang ?? interfaceLanguage()));
  return (
    <div className="studio-field" data-field="place">
      <label htmlFor={id}>{t('studio.moment-place')}</label>
      <select id={id} value={place} onChange={({ target }) => onPlace(target.value)}>
        {place !== NEW_PLACE && !ids.includes(place) && <option value={place}>{place}</option>}
        <option value={NEW_PLACE}>{t('studio.new-place')}</option>
        {places.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
}
