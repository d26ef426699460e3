import { useId, useRef, useState } from 'react';
import {
  addMoved,
  isGoneId,
  type MovedId,
  movedIn,
  removeMoved,
  setMovedNote,
  setMovedTo,
} from '../../../draft/edits/moved.ts';
import { articleOf, languagesOf, passagesIn } from '../../../draft/edits/text/article-file.ts';
import { t } from '../../../i18n/translate.ts';
import { stepsOf } from '../../../timeline/steps.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { eventName } from '../event-name.ts';
import { Field } from '../fields/field.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { headingOf } from '../text/heading-of.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

interface Target {
  readonly id: string;
  readonly name: string;
}

/** Where links lead that name what is gone. */
export function MovedFields() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const field = useRef<HTMLElement>(null);
  const [id, setId] = useState('');
  const targets = useTargets();
  const [first] = targets;
  const isWrong = id !== '' && !isGoneId(draft, id);
  const add = () => {
    if (!first || id === '' || isWrong) return;
    store.edit((now) => addMoved(now, id, first.id));
    setId('');
  };
  return (
    <section ref={field} data-field="moved">
      <h3>{t('studio.gone')}</h3>
      <p className="studio-hint panel-what">{t('studio.gone-what')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={t('studio.gone-id')}
          hint={t('studio.gone-id-hint')}
          value={id}
          error={isWrong ? t('studio.gone-id-fault') : null}
          onChange={(text) => setId(text.trim().replace(/^#/, ''))}
        >
          <Button
            look="framed"
            type="submit"
            label={t('studio.add-gone')}
            disabled={id === '' || isWrong}
          />
        </Field>
      </form>
      <ul className="studio-stops">
        {movedIn(draft).map((moved) => (
          <li key={moved.id}>
            <MovedForm
              {...{ moved, targets }}
              onRemove={() => {
                store.edit((now) => removeMoved(now, moved.id));
                // Its button is gone, and the focus with it.
                field.current?.querySelector('input')?.focus();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MovedFormProps {
  readonly moved: MovedId;
  readonly targets: readonly Target[];
  readonly onRemove: () => void;
}

function MovedForm({ moved: { id, to }, targets, onRemove }: MovedFormProps) {
  const menu = useId();
  const store = useStudioStore();
  return (
    <fieldset className="studio-group">
      <legend>{id}</legend>
      <div className="studio-field">
        <label htmlFor={menu}>{t('studio.gone-to')}</label>
        <select
          id={menu}
          value={to ?? ''}
          onChange={({ target }) => store.edit((now) => setMovedTo(now, id, target.value || null))}
        >
          <option value="">{t('studio.gone-nowhere')}</option>
          {to !== null && !targets.some((each) => each.id === to) && (
            <option value={to}>{to}</option>
          )}
          {targets.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <LocalFields
        label={t('studio.gone-note')}
        rows={2}
        path={['moved', id, 'note']}
        set={(now, lang, text) => setMovedNote(now, id, lang, text)}
      />
      <Button look="framed" label={t('studio.remove-gone', { id })} onClick={onRemove} />
    </fieldset>
  );
}

/** Stops, events and passages; of a passage that has the id of one of them, only that. */
function useTargets(): readonly Target[] {
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const steps = story ? stepsOf(story) : [];
  const events = steps.map(({ id }) => ({ id, name: eventName(story, id) }));
  const [lang = 'en'] = languagesOf(draft);
  const passages = passagesIn(articleOf(draft, lang))
    .filter(({ id }) => !events.some((event) => event.id === id))
    .map((passage) => ({ id: passage.id, name: headingOf(passage) }));
  return [...events, ...passages];
}
