import { type InterfaceLanguage, interfaceLanguageFor } from '../../../i18n/languages.ts';

/**
 * The language that a browser prefers among those of a story, where it is another than the one that is shown
 * and the interface has it: an offer is made in its own words.
 *
 * @param preferred `navigator.languages`, the most wanted first
 */
export function preferredLanguage(
  languages: readonly string[],
  shown: string,
  preferred: readonly string[],
): InterfaceLanguage | null {
  for (const tag of preferred) {
    const wanted = [tag, tag.split('-')[0]].find((each) => each && languages.includes(each));
    if (wanted === shown) return null;
    if (wanted) return interfaceLanguageFor(wanted);
  }
  return null;
}
