import { type MessageKey, t } from '../../i18n/translate.ts';
import { LIMITS } from '../limits.ts';
import type { Problem, ProblemCode } from './problem.ts';

// The words of problems are a script of their own: few readers' pages ever show one.

/** One problem as a sentence: "story.json: stops[3].place must be …: …". */
export function problemSentence(problem: Problem): string {
  return t('checker.problem', {
    path: problem.path,
    reason: problemReason(problem),
    fix: problemFix(problem),
  });
}

/** Why it is a problem: a sentence's end, of which the path is the beginning. */
export function problemReason({ code, value, values }: Problem): string {
  if (value?.reason === null) return shorten(values.text ?? '');
  return shorten(
    text(value ? `problem.value.${value.reason}` : `problem.${worded(code)}.reason`, values),
  );
}

/** What to do about it, a sentence. */
export function problemFix({ code, value, values }: Problem): string {
  return text(value ? `problem.value.${value.fix}` : `problem.${worded(code)}.fix`, values);
}

/** Problems without a `value` have messages of their own. */
const worded = (code: ProblemCode) =>
  code as Exclude<ProblemCode, 'value-invalid' | 'value-missing'>;

function text(key: MessageKey, values: Problem['values']): string {
  return (t as (key: MessageKey, values: object) => string)(key, values);
}

function shorten(sentence: string): string {
  const { sentence: most } = LIMITS;
  return sentence.length > most ? `${sentence.slice(0, most)}…` : sentence;
}
