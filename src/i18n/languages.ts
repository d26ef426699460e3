interface Language {
  /** Its name in the language itself. */
  readonly name: string;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  /** What it sets around words that it quotes. */
  readonly quotes: readonly [open: string, close: string];
  /** Offers a story in it, to a reader who sees it in another language. */
  readonly read: string;
  readonly dismiss: string;
  /** Between two dates that are words; " – " where it is left out. */
  readonly dash?: string;
}

/**
 * The languages of the interface, by BCP 47 tag. A new one is a line here and a folder beside this file:
 * see docs/translating.md. English is British: dates read `24 April`, lists have no comma before `and`.
 */
export const LANGUAGES = {
  en: {
    name: 'English',
    locale: 'en-GB',
    quotes: ['“', '”'],
    read: 'Read in English',
    dismiss: 'Dismiss',
  },
  ru: {
    name: 'Русский',
    locale: 'ru',
    quotes: ['«', '»'],
    read: 'Читать по-русски',
    dismiss: 'Закрыть',
    // No line begins with it.
    dash: '\u00a0— ',
  },
  ko: { name: '한국어', locale: 'ko', quotes: ['‘', '’'], read: '한국어로 읽기', dismiss: '닫기' },
} as const satisfies Record<string, Language>;

export type InterfaceLanguage = keyof typeof LANGUAGES;

/** The interface's language for texts in `lang`: the same, without its region where need be; else null. */
export function interfaceLanguageFor(lang: string): InterfaceLanguage | null {
  const tag = lang.toLowerCase();
  const base = tag.split('-')[0] ?? '';
  return (
    ([tag, base].find((each) => Object.hasOwn(LANGUAGES, each)) as InterfaceLanguage | null) ?? null
  );
}

/** The locale in which `Intl` formats what stands among texts in `lang`. */
export function localeOf(lang: string): string {
  return Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang as InterfaceLanguage].locale : lang;
}

/** The dash between two dates that are words. */
export function dashOf(lang: string): string {
  const known: Readonly<Record<string, Language>> = LANGUAGES;
  return (Object.hasOwn(known, lang) && known[lang]?.dash) || ' – ';
}
