import type { ReactNode } from 'react';
import { parseTimeWords, type TimeContext } from '../../../../draft/times/parse-time-words.ts';
import type { TimeAnswer, TimeValue, UnderstoodTime } from '../../../../draft/times/time-answer.ts';
import { readTimeValue } from '../../../../draft/times/time-value.ts';
import { interfaceLanguage, t } from '../../../../i18n/translate.ts';
import { formatClock } from '../../../../timeline/format/format-zone.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Field } from '../../fields/field.tsx';
import { focusField } from '../../fields/focus-field.ts';
import { useTyped } from '../../fields/use-typed.ts';
import { timeWords } from './time-words.ts';

interface TimeWordsFieldProps {
  readonly label: string;
  /** The key in story.json, where a problem leads to it by this name. */
  readonly name?: string;
  /** As the draft has it; null where it has none. */
  readonly value: TimeValue | null;
  readonly context: TimeContext;
  /** What may be typed. */
  readonly hint?: string;
  /** What the draft keeps of what was understood, if it has no room for all of it. */
  readonly kept?: (value: TimeValue) => TimeValue;
  /** Another time was understood; null: the field is empty. */
  readonly onTime: (time: UnderstoodTime | null) => void;
  readonly children?: ReactNode;
}

/** A time as people write it, and how it is understood. What has several meanings is asked. */
export function TimeWordsField({
  label,
  name,
  value,
  context,
  hint = t('studio.time-hint'),
  kept = (time) => time,
  onTime,
  children,
}: TimeWordsFieldProps) {
  /** What is being typed; null while the field shows the draft's time. */
  const [typed, setTyped] = useTyped();
  const known = value === null ? null : readTimeValue(value, context.zone);
  const lang = interfaceLanguage();
  const answer = typed === null || typed.trim() === '' ? null : parseTimeWords(typed, context);
  const understood =
    answer === null
      ? known
      : answer.kind === 'time'
        ? readTimeValue(kept(answer.time.value), answer.time.zone)
        : null;

  const type = (text: string) => {
    setTyped(text);
    if (text.trim() === '') return onTime(null);
    const next = parseTimeWords(text, context);
    if (next.kind === 'time') onTime(next.time);
  };

  return (
    <Field
      label={label}
      {...(name !== undefined && { name })}
      value={typed ?? (known ? timeWords(known, lang) : '')}
      error={errorOf(answer)}
      hint={understood ? understoodWords(understood, lang) : hint}
      onChange={type}
      onLeave={() => {
        if (answer?.kind === 'time' || typed?.trim() === '') setTyped(null);
      }}
    >
      {children}
      {answer?.kind === 'ambiguous' && (
        <fieldset className="studio-choices">
          <legend>{t(`studio.ask-${answer.question}`)}</legend>
          {answer.candidates.map((time) => (
            <Button
              key={JSON.stringify(time.value)}
              look="framed"
              label={timeWords(time, lang)}
              onClick={({ currentTarget }) => {
                focusField(currentTarget);
                onTime(time);
                setTyped(null);
              }}
            />
          ))}
        </fieldset>
      )}
    </Field>
  );
}

/** With the clock that it is on, which a date has not. */
function understoodWords(understood: UnderstoodTime, lang: string): string {
  const { precision, zone } = understood;
  const time = timeWords(understood, lang);
  return precision === 'minute' || precision === 'range'
    ? t('studio.time-understood', { time, zone: formatClock(zone) })
    : t('studio.date-understood', { date: time });
}

function errorOf(answer: TimeAnswer | null): string | null {
  if (answer?.kind !== 'fault' || answer.fault === 'empty') return null;
  const { fault, rest = '' } = answer;
  return fault === 'words' || fault === 'bare-number'
    ? t(`studio.time-${fault}`, { rest })
    : t(`studio.time-${fault}`);
}
