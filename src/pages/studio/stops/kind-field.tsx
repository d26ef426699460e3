import { useId } from 'react';
import { setInEvent } from '../../../draft/edits/stops.ts';
import { type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { useStudioStore } from '../use-studio.ts';

const KINDS = ['stop', 'pass', 'call'] as const;

/** Whether the traveller stays at a stop, goes through it, or something happens there. */
export function KindField({ stop }: { readonly stop: StopEntry }) {
  const id = useId();
  const store = useStudioStore();
  const kind = textIn(stop.entry, 'kind') || 'stop';
  const choose = (next: string) =>
    store.edit((now) => {
      const [from, to] = next === 'stop' ? ['at', 'arrival'] : ['arrival', 'at'];
      const time = stop.entry[from as 'at'];
      let changed = setInEvent(now, stop.id, ['kind'], next === 'stop' ? undefined : next);
      // The time stays: a stay has two, and the others have one.
      if (time !== undefined && stop.entry[to as 'at'] === undefined)
        changed = setInEvent(changed, stop.id, [to as string], time);
      changed = setInEvent(changed, stop.id, [from as string], undefined);
      return next === 'stop' ? changed : setInEvent(changed, stop.id, ['departure'], undefined);
    });
  return (
    <div className="studio-field" data-field="kind">
      <label htmlFor={id}>{t('studio.kind')}</label>
      <select id={id} value={kind} onChange={({ target }) => choose(target.value)}>
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`studio.kind-${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
