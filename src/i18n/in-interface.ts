import { inLanguage } from './direction.ts';
import { interfaceLanguage } from './translate.ts';

/** The attributes of an element with words of the interface, among words in `lang`: none where they are in it. */
export function inInterface(lang: string): Partial<ReturnType<typeof inLanguage>> {
  const own = interfaceLanguage();
  return own === lang || own === lang.split('-')[0] ? {} : inLanguage(own);
}
