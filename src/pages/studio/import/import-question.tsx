import { questionSentence } from '../../../draft/import/import-sentences.ts';
import type { Question } from '../../../draft/import/imported.ts';
import { isMode } from '../../../draft/import/options.ts';
import { FIELDS, isField } from '../../../draft/import/rows/fields.ts';
import { t } from '../../../i18n/translate.ts';
import { Choice } from './choice.tsx';
import type { Answers } from './import-files.ts';
import { PlaceQuestion } from './place-question.tsx';
import { WhenQuestion } from './when-question.tsx';

interface ImportQuestionProps {
  readonly question: Question;
  readonly answers: Answers;
  readonly onAnswer: (more: Answers) => void;
}

const MODES = ['train', 'car', 'foot', 'ship', 'plane'] as const;

/** One question of an import, with its answers. */
export function ImportQuestion({ question, answers, onAnswer }: ImportQuestionProps) {
  const label = questionSentence(question);
  switch (question.code) {
    case 'columns':
      return (
        <fieldset className="studio-group import-columns">
          <legend>{label}</legend>
          {question.columns.map(({ header, field, example }) => (
            <Choice
              key={header}
              label={t('studio.import-column', { header, example })}
              value={
                answers.columns?.[header] ??
                (answers.columns?.[header] === null ? '' : (field ?? ''))
              }
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
          {...{ label }}
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
          {...{ label }}
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
        <WhenQuestion {...{ label }} when={answers.when} onAnswer={(when) => onAnswer({ when })} />
      );
    case 'place':
      return (
        <PlaceQuestion
          {...{ label }}
          place={answers.place}
          onAnswer={(place) => onAnswer({ place })}
        />
      );
  }
}
