import { setInStory } from '../../../draft/edits/story-json.ts';
import { localText } from '../../../draft/edits/text/local-texts.ts';
import { jsonAt } from '../../../draft/json/edit-json.ts';
import { draftLanguages, stopEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { SelectField } from '../route/select-field.tsx';
import { stopName } from '../route/stop-name.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** The stop that the story opens at. */
export function OpeningField() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const opening = jsonAt(draft, 'story.json', ['opening']);
  const stops = stopEntries(draft).filter(({ id }) => id !== '');
  const [first = 'en'] = draftLanguages(draft);
  const value = typeof opening === 'string' ? opening : '';
  return (
    <SelectField
      name="opening"
      label={t('studio.opening')}
      value={value}
      onChange={(id) => store.edit((now) => setInStory(now, ['opening'], id || undefined))}
    >
      <option value="">{t('studio.opening-first')}</option>
      {value !== '' && !stops.some(({ id }) => id === value) && (
        <option value={value}>{value}</option>
      )}
      {stops.map((stop) => (
        <option key={stop.id} value={stop.id}>
          {localText(draft, ['stops', stop.index, 'title'], first) || stopName({ draft }, stop)}
        </option>
      ))}
    </SelectField>
  );
}
