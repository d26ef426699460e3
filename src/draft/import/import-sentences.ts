import { type MessageKey, t } from '../../i18n/translate.ts';
import type { Failure, Leftover, Question } from './imported.ts';

/** Why something is left over: the end of a sentence that begins with it. */
export function leftoverReason({ reason }: Leftover): string {
  return t(`import.leftover.${reason}`);
}

/** What only the author knows, as a question. */
export function questionSentence(question: Question): string {
  switch (question.code) {
    case 'day-first':
      return t('import.question.day-first', { example: question.example });
    case 'mode':
      return t('import.question.mode', { line: question.line });
    default:
      return t(`import.question.${question.code}`);
  }
}

/** Why a file cannot be imported, and what to do about it. */
export function failureSentence({ code, values }: Failure): string {
  return (t as (key: MessageKey, values: object) => string)(`import.failure.${code}`, values);
}
