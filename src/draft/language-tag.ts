/** Languages by whose names a tag is found: those that many people write in. */
const COMMON =
  'en ru ko zh-Hans zh-Hant ja es fr de pt it nl pl uk be kk uz ky tg az ka hy tr ar fa he ur hi bn ta te mr pa ' +
  'th vi id ms tl my km lo mn ne si sw am ha yo zu af sv nb da fi is et lv lt cs sk hu ro bg sr hr bs sl mk sq el ' +
  'ca eu gl ga cy mt';

/** The tags of common languages. */
export const COMMON_TAGS: readonly string[] = COMMON.split(' ');

/**
 * The BCP 47 tag that is meant by a tag or by the name of a language, in itself or in the language of the interface;
 * null where none is.
 */
export function languageTag(text: string, lang: string): string | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const named = COMMON_TAGS.find((tag) => namesOf(tag, lang).includes(wanted));
  return named ?? tagOf(wanted);
}

function namesOf(tag: string, lang: string): readonly string[] {
  return [lang, tag, 'en'].map(
    (each) =>
      new Intl.DisplayNames(each, { type: 'language' }).of(tag)?.toLocaleLowerCase(each) ?? '',
  );
}

/** A tag whose language the browser can name: any few letters are one by their form. */
function tagOf(text: string): string | null {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    const [base = ''] = tag.split('-');
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(base) === undefined ? null : tag;
  } catch {
    return null;
  }
}
