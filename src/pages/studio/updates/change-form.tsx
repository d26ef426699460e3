import { useId } from 'react';
import { setInStory } from '../../../draft/edits/story-json.ts';
import { removeChange } from '../../../draft/edits/updates.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { plainTime } from '../../../draft/times/plain-time.ts';
import { t } from '../../../i18n/translate.ts';
import { stepsOf } from '../../../timeline/steps.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { eventName } from '../event-name.ts';
import { PassageOptions } from '../events/passage-options.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { TimeWordsField } from '../stops/times/time-words-field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';

interface ChangeFormProps {
  readonly index: number;
  readonly change: Readonly<Record<string, unknown>>;
  /** Of the clock that readers see it on. */
  readonly zone: string;
  readonly onRemove: () => void;
}

/** What was corrected, when and why, and where readers find it. */
export function ChangeForm({ index, change, zone, onRemove }: ChangeFormProps) {
  const [passageId, stopId] = [useId(), useId()];
  const store = useStudioStore();
  const story = useStudio((state) => state.story);
  const path = ['changes', index];
  const [when, passage, stop] = ['when', 'passage', 'stop'].map((key) => textIn(change, key));
  const steps = story ? stepsOf(story) : [];
  const set = (key: string, value: string | undefined, step?: string) =>
    store.edit((now) => setInStory(now, [...path, key], value), step);
  return (
    <div className="studio-form">
      <LocalFields
        label={t('studio.change-what')}
        hint={t('studio.change-what-hint')}
        rows={3}
        path={[...path, 'what']}
      />
      <LocalFields
        label={t('studio.change-why')}
        rows={2}
        path={[...path, 'why']}
        keep={(text) => (text === '' ? null : text)}
      />
      <TimeWordsField
        label={t('studio.change-when')}
        value={when || null}
        context={{ defaultDate: /-?\d{4}-\d{2}-\d{2}/.exec(when ?? '')?.[0] ?? null, zone }}
        kept={(value) => plainTime(value)}
        onTime={(time) => {
          // A correction always has a time.
          if (time) set('when', plainTime(time.value), [...path, 'when'].join());
        }}
      />
      <div className="studio-field">
        <label htmlFor={passageId}>{t('studio.change-passage')}</label>
        <select
          id={passageId}
          value={passage}
          onChange={({ target }) => set('passage', target.value || undefined)}
        >
          <PassageOptions chosen={passage ?? ''} />
        </select>
      </div>
      <div className="studio-field">
        <label htmlFor={stopId}>{t('studio.change-stop')}</label>
        <select
          id={stopId}
          value={stop}
          onChange={({ target }) => set('stop', target.value || undefined)}
        >
          <option value="">{t('studio.no-passage')}</option>
          {stop && !steps.some(({ id }) => id === stop) && <option value={stop}>{stop}</option>}
          {steps.map(({ id }) => (
            <option key={id} value={id}>
              {eventName(story, id)}
            </option>
          ))}
        </select>
      </div>
      <Button
        look="framed"
        label={t('studio.remove-change')}
        onClick={() => {
          store.edit((now) => removeChange(now, index));
          onRemove();
        }}
      />
    </div>
  );
}
