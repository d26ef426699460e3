import { inLanguage } from '../i18n/direction.ts';
import type { LocalText } from './local-text.ts';

/** The text in `lang`, else in the same language without region, else in the first language it has. */
export function localize(text: LocalText, lang: string): string {
  return text[languageOf(text, lang)] ?? '';
}

/** The attributes of an element whose words `localize` gives, among words in `lang`: none where they are in it. */
export function ownLanguage(text: LocalText, lang: string): Partial<ReturnType<typeof inLanguage>> {
  const own = languageOf(text, lang);
  const [base] = lang.split('-');
  return own === lang || own === base || own === '' ? {} : inLanguage(own);
}

function languageOf(text: LocalText, lang: string): string {
  // Own properties only: every object inherits a `constructor`.
  const found = [lang, lang.split('-')[0] ?? lang].find((each) => Object.hasOwn(text, each));
  return found ?? Object.keys(text)[0] ?? '';
}
