import { localeOf } from './languages.ts';

/** Items as a list in a language: `a, b and c`. Korean newspapers set commas only; “및” is officialese. */
export function listIn(
  lang: string,
  items: Iterable<string>,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(localeOf(lang), { type })
    .formatToParts(items)
    .map(({ type: part, value }) => (part === 'literal' && value === ' 및 ' ? ', ' : value))
    .join('');
}
