import type { Story } from '../story/model.ts';

/**
 * Ids of the passages above which the heading of the background section stands: those at moments of
 * background chapters that follow the journey's own. Where the background comes first, it needs no heading.
 */
export function backgroundSections({ chapters, passages }: Story): ReadonlySet<string> {
  const isBackground = passages.map(
    ({ start }) => chapters.findLast(({ from }) => from <= start)?.background ?? false,
  );
  return new Set(
    passages.flatMap(({ id }, i) => (i > 0 && isBackground[i] && !isBackground[i - 1] ? [id] : [])),
  );
}
