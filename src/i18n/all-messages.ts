import { en } from './en.ts';
import type { InterfaceLanguage } from './languages.ts';
import type { Messages } from './translate.ts';

const MODULES = import.meta.glob<Record<string, Partial<Messages>>>('./*/*.ts', { eager: true });

/** All messages of a language, for the build and for tests: pages load what they need. */
export function allMessages(lang: InterfaceLanguage): Messages {
  if (lang === 'en') return en;
  const own = Object.entries(MODULES).filter(([path]) => path.startsWith(`./${lang}/`));
  return Object.assign({}, ...own.flatMap(([, module]) => Object.values(module)));
}
