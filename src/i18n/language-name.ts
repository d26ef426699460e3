import { interfaceLanguageFor, LANGUAGES } from './languages.ts';

/** A language's name in that language; its tag if the browser knows no name. */
export function languageName(tag: string): string {
  const known = interfaceLanguageFor(tag);
  if (known === tag) return LANGUAGES[known].name;
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
