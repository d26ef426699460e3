import { useId, useState } from 'react';
import { parseCoordinates } from '../../../draft/coordinates/parse-coordinates.ts';
import { questionSentence } from '../../../draft/import/import-sentences.ts';
import type { Question } from '../../../draft/import/imported.ts';
import { isMode } from '../../../draft/import/options.ts';
import { FIELDS, isField } from '../../../draft/import/rows/fields.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../fields/field.tsx';
import type { Answers } from './import-files.ts';

interface ImportQuestionProps {
  readonly question: Question;
  readonly answers: Answers;
  readonly onAnswer: (more: Answers) => void;
}

const MODES = ['train', 'car', 'foot', 'ship', 'plane'] as const;

/** One question of an import, with its answers. */
export function ImportQuestion({ question, answers, onAnswer }: ImportQuestionProps) {
  const [typed, setTyped] = useState('');
  const sentence = questionSentence(question);
  switch (question.code) {
    case 'columns':
      return (
        <fieldset className="studio-group">
          <legend>{sentence}</legend>
          {question.columns.map(({ header, field, example }) => (
            <Choice
              key={header}
              label={`${header} (${example})`}
              value={field ?? ''}
              options={[
                ['', t('studio.column-none')],
                ...FIELDS.map((each) => [each, t(`studio.column-${each}`)] as const),
              ]}
              onChoose={(value) =>
                onAnswer({
                  columns: { ...answers.columns, [header]: isField(value) ? value : null },
                })
              }
            />
          ))}
        </fieldset>
      );
    case 'mode':
      return (
        <Choice
          label={sentence}
          value={answers.mode ?? ''}
          options={[
            ['', t('studio.choose')],
            ...MODES.map((mode) => [mode, t(`studio.mode-${mode}`)] as const),
          ]}
          onChoose={(value) => isMode(value) && onAnswer({ mode: value })}
        />
      );
    case 'day-first':
      return (
        <Choice
          label={sentence}
          value={answers.dayFirst === undefined ? '' : answers.dayFirst ? 'day' : 'month'}
          options={[
            ['', t('studio.choose')],
            ['day', t('studio.day-first')],
            ['month', t('studio.month-first')],
          ]}
          onChoose={(value) => value !== '' && onAnswer({ dayFirst: value === 'day' })}
        />
      );
    case 'when':
      return (
        <Field label={sentence} value={typed} onChange={setTyped} placeholder="2019-04">
          <Button
            look="framed"
            label={t('studio.answer')}
            onClick={() => onAnswer({ when: typed.trim() })}
          />
        </Field>
      );
    case 'place': {
      const found = parseCoordinates(typed);
      return (
        <Field label={sentence} value={typed} hint={t('studio.point-hint')} onChange={setTyped}>
          <Button
            look="framed"
            label={t('studio.answer')}
            disabled={found.kind !== 'point'}
            onClick={() => {
              if (found.kind !== 'point') return;
              const { longitude, latitude } = found.point;
              onAnswer({ place: { name: t('studio.new-stop'), point: [longitude, latitude] } });
            }}
          />
        </Field>
      );
    }
  }
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="studio-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
