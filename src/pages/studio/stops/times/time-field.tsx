import { setTime, type TimeKey, timeContext, timeValue } from '../../../../draft/edits/times.ts';
import type { StopEntry } from '../../../../draft/story-entries.ts';
import type { TimeValue, UnderstoodTime } from '../../../../draft/times/time-answer.ts';
import { readTimeValue } from '../../../../draft/times/time-value.ts';
import { t } from '../../../../i18n/translate.ts';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { AccountsField } from './accounts-field.tsx';
import { BasisMenu } from './basis-menu.tsx';
import { TimeWordsField } from './time-words-field.tsx';

interface TimeFieldProps {
  readonly stop: StopEntry;
  readonly field: TimeKey;
}

/** When the traveller came, went or passed, how well that is known, and what sources say of it. */
export function TimeField({ stop, field }: TimeFieldProps) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const context = timeContext(draft, stop, field);
  const value = timeValue(stop, field);
  const known = value === null ? null : readTimeValue(value, context.zone);
  return (
    <>
      <TimeWordsField
        name={field}
        label={t(`studio.time-${field}`)}
        {...{ value, context }}
        onTime={(time) =>
          store.edit(
            (now) =>
              setTime(now, stop.index, field, time === null ? null : withBasisOf(known, time)),
            `${field} ${stop.id}`,
          )
        }
      >
        {value !== null && <BasisMenu {...{ stop, field, value }} />}
      </TimeWordsField>
      {value !== null && <AccountsField {...{ stop, field, context }} />}
    </>
  );
}

/** The words of a range do not say who gives it: what is known of that stays. */
function withBasisOf(
  known: UnderstoodTime | null,
  { value, vagueness }: UnderstoodTime,
): TimeValue {
  if (typeof value === 'string' || vagueness !== 'between' || !known) return value;
  return { ...value, basis: known.basis };
}
