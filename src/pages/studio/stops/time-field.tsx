import { useState } from 'react';
import { setTime, type TimeKey, timeContext, timeValue } from '../../../draft/edits/times.ts';
import type { StopEntry } from '../../../draft/story-entries.ts';
import { parseTimeWords } from '../../../draft/times/parse-time-words.ts';
import type { TimeAnswer, TimeValue, UnderstoodTime } from '../../../draft/times/time-answer.ts';
import { readTimeValue } from '../../../draft/times/time-value.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { formatClock } from '../../../timeline/format/format-zone.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { BasisMenu } from './basis-menu.tsx';
import { timeWords } from './time-words.ts';

interface TimeFieldProps {
  readonly stop: StopEntry;
  readonly field: TimeKey;
}

/** When the traveller came, went or passed, as people write it, and how that is understood. */
export function TimeField({ stop, field }: TimeFieldProps) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  /** What is being typed; null while the field shows the draft's time. */
  const [typed, setTyped] = useState<string | null>(null);
  const context = timeContext(draft, stop, field);
  const value = timeValue(stop, field);
  const known = value === null ? null : readTimeValue(value, context.zone);
  const lang = interfaceLanguage();
  const answer = typed === null || typed.trim() === '' ? null : parseTimeWords(typed, context);
  const understood = answer?.kind === 'time' ? answer.time : known;

  const set = (time: UnderstoodTime | null) =>
    store.edit(
      (now) => setTime(now, stop.index, field, time === null ? null : withBasisOf(known, time)),
      `${field} ${stop.id}`,
    );
  const type = (text: string) => {
    setTyped(text);
    if (text.trim() === '') return set(null);
    const next = parseTimeWords(text, context);
    if (next.kind === 'time') set(next.time);
  };

  return (
    <Field
      name={field}
      label={t(`studio.time-${field}`)}
      value={typed ?? (known ? timeWords(known, lang) : '')}
      error={errorOf(answer)}
      hint={
        understood
          ? t('studio.time-understood', {
              time: timeWords(understood, lang),
              zone: formatClock(understood.zone),
            })
          : t('studio.time-hint')
      }
      onChange={type}
      onLeave={() => {
        if (answer?.kind === 'time' || typed?.trim() === '') setTyped(null);
      }}
    >
      {value !== null && <BasisMenu {...{ stop, field, value }} />}
      {answer?.kind === 'ambiguous' && (
        <fieldset className="studio-choices">
          <legend>{t(`studio.ask-${answer.question}`)}</legend>
          {answer.candidates.map((time) => (
            <Button
              key={JSON.stringify(time.value)}
              look="framed"
              label={timeWords(time, lang)}
              onClick={() => {
                set(time);
                setTyped(null);
              }}
            />
          ))}
        </fieldset>
      )}
    </Field>
  );
}

function errorOf(answer: TimeAnswer | null): string | null {
  if (answer?.kind !== 'fault' || answer.fault === 'empty') return null;
  const { fault, rest = '' } = answer;
  return fault === 'words' || fault === 'bare-number'
    ? t(`studio.time-${fault}`, { rest })
    : t(`studio.time-${fault}`);
}

/** The words of a range do not say who gives it: what is known of that stays. */
function withBasisOf(
  known: UnderstoodTime | null,
  { value, vagueness }: UnderstoodTime,
): TimeValue {
  if (typeof value === 'string' || vagueness !== 'between' || !known) return value;
  return { ...value, basis: known.basis };
}
