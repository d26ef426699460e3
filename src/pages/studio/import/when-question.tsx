import { useState } from 'react';
import { plainTime } from '../../../draft/times/plain-time.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TimeWordsField } from '../stops/times/time-words-field.tsx';

interface WhenQuestionProps {
  readonly label: string;
  readonly when: string | undefined;
  readonly onAnswer: (when: string) => void;
}

/** A date in words, which counts once it is understood and the button is pressed. */
export function WhenQuestion({ label, when, onAnswer }: WhenQuestionProps) {
  const [time, setTime] = useState(when ?? null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (time !== null) onAnswer(time);
      }}
    >
      <TimeWordsField
        label={label}
        value={time}
        context={{ defaultDate: null, zone: 'UTC' }}
        hint={t('studio.import-when-hint')}
        kept={plainTime}
        onTime={(understood) => setTime(understood && plainTime(understood.value))}
      >
        <Button
          look="framed"
          type="submit"
          label={t('studio.answer')}
          disabled={time === null || time === when}
        />
      </TimeWordsField>
    </form>
  );
}
