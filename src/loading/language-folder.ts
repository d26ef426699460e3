import { SITE_ROOT } from './site-root.ts';

/**
 * Defined by the build: the languages that have pages of their own, which are those that both the interface
 * and the site's story have. The first is the story's first: its pages are the site's own.
 */
declare const BUILT_LANGUAGES: readonly string[];

const [FIRST = 'en', ...OTHERS] = BUILT_LANGUAGES;

/** The languages that have pages of their own, the site's own language first. */
export const BUILT: readonly string[] = [FIRST, ...OTHERS];

/** Folder of a language's pages, with its slash; empty where it has none, or where it is the site's own. */
export function languageFolder(lang: string | null): string {
  return lang !== null && OTHERS.includes(lang) ? `${lang}/` : '';
}

/** The language in whose folder a page lies; null in the site's own folder. */
export function languageOfFolder(url: string): string | null {
  return OTHERS.find((lang) => url.startsWith(`${SITE_ROOT}${lang}/`)) ?? null;
}

/** The language that the build has rendered a page of the site's story in. */
export function prerenderedLanguage(url: string): string {
  return languageOfFolder(url) ?? FIRST;
}

/** The folder of the pages in a language that is asked for; null where this page is one of them, or none is. */
export function otherFolderFor(asked: string, url: string): string | null {
  const [base = ''] = asked.toLowerCase().split('-');
  const lang = [FIRST, ...OTHERS].find((each) => each.toLowerCase() === base);
  return lang === undefined || lang === prerenderedLanguage(url) ? null : languageFolder(lang);
}
