import { prerenderedLanguage } from '../../loading/language-folder.ts';

/** The languages whose texts the page at this address shows first; all for an author who checks the story. */
export function languagesAtOnce(url = location.href): readonly string[] | undefined {
  const { searchParams } = new URL(url);
  if (searchParams.has('check')) return undefined;
  return [searchParams.get('lang') ?? '', prerenderedLanguage(url)];
}
