import type { Question } from '../../../draft/import/imported.ts';

/**
 * All questions so far: one that is answered stays, so that its answer is seen and can be changed, and its field
 * keeps the focus.
 */
export function withAsked(
  before: readonly Question[],
  after: readonly Question[],
): readonly Question[] {
  const fresh = after.filter(({ code }) => !before.some((each) => each.code === code));
  const kept = before.map((question): Question => {
    const again = after.find(({ code }) => code === question.code);
    if (question.code !== 'columns' || again?.code !== 'columns') return question;
    const known = new Set(question.columns.map(({ header }) => header));
    const added = again.columns.filter(({ header }) => !known.has(header));
    return added.length === 0
      ? question
      : { ...question, columns: [...question.columns, ...added] };
  });
  return [...kept, ...fresh];
}
