import { editJson } from '../../../draft/edit-json.ts';
import type { StopEntry } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { isObject } from '../../../story/schema/values.ts';
import {
  formatDatedTime,
  withBasis,
  withClock,
} from '../../../timeline/format/format-uncertain-time.ts';
import { Field } from '../field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';

interface TimeFieldProps {
  readonly stop: StopEntry;
  readonly field: 'arrival' | 'departure' | 'at';
}

/** When the traveller came, went or passed, and how that is understood. */
export function TimeField({ stop, field }: TimeFieldProps) {
  const store = useStudioStore();
  const story = useStudio((state) => state.story);
  const value = stop.entry[field];
  const shown = story?.stops.find(({ id }) => id === stop.id);
  const time = shown && (field === 'departure' ? shown.departure : shown.arrival);
  const lang = story?.languages[0] ?? 'en';
  const hint =
    shown && time
      ? withBasis(withClock(formatDatedTime(time, shown.zone, lang), time, shown.zone), time)
      : t('studio.time-hint');
  return (
    <Field
      label={t(`studio.time-${field}`)}
      value={isObject(value) ? String(value.best ?? '') : typeof value === 'string' ? value : ''}
      hint={hint}
      onChange={(text) => {
        const path = ['stops', stop.index, field, ...(isObject(value) ? ['best'] : [])];
        store.edit(
          (now) => editJson(now, 'story.json', path, text === '' ? undefined : text),
          `${field} ${stop.id}`,
        );
      }}
    />
  );
}
