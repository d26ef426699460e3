import { embedHost as en } from '../i18n/en/embed-host.ts';

type Words = Readonly<Record<keyof typeof en, string>>;

/** In all languages: they are few, and a page of others loads them at once. */
const WORDS = import.meta.glob<Words>('../i18n/*/embed-host.ts', {
  eager: true,
  import: 'embedHost',
});

/** What the element says, in its own language or in that of the page around it; English where it is another. */
export function hostWords(element: Element): Words & { readonly lang: string } {
  const named = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const [lang = ''] = named.toLowerCase().split('-');
  const words = WORDS[`../i18n/${lang}/embed-host.ts`];
  return words ? { ...words, lang } : { ...en, lang: 'en' };
}
