import { embedHost as en } from '../i18n/en/embed-host.ts';
import { embedHost as ko } from '../i18n/ko/embed-host.ts';
import { embedHost as ru } from '../i18n/ru/embed-host.ts';

type Words = Readonly<Record<keyof typeof en, string>>;

/** They are few, and a page of others loads them at once. */
const WORDS = { en, ru, ko } as Readonly<Record<string, Words>>;

/** What the element says, in its own language or in that of the page around it; English where it is another. */
export function hostWords(element: Element): Words & { readonly lang: string } {
  const named = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const [lang = ''] = named.toLowerCase().split('-');
  return Object.hasOwn(WORDS, lang) ? { ...(WORDS[lang] as Words), lang } : { ...en, lang: 'en' };
}
