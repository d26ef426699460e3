import { en } from './en.ts';
import { type InterfaceLanguage, LANGUAGES } from './languages.ts';
import { addMessages, type Messages } from './translate.ts';

const MODULES = import.meta.glob<Record<string, Partial<Messages>>>('./*/*.ts', { eager: true });

/** All messages of a language, for the build and for tests; English where the interface has not got it. */
export function allMessages(lang: string): Messages {
  if (lang === 'en' || !Object.hasOwn(LANGUAGES, lang)) return en;
  const own = Object.entries(MODULES).filter(([path]) => path.startsWith(`./${lang}/`));
  return Object.assign({}, ...own.flatMap(([, module]) => Object.values(module)));
}

/** Makes all languages ready to be spoken. */
export function addAllMessages(): void {
  for (const lang of Object.keys(LANGUAGES) as InterfaceLanguage[])
    addMessages(lang, allMessages(lang));
}
