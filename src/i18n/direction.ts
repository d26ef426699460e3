/** Scripts that run from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Letters of those scripts. */
const RTL_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** First Strong Isolate and Pop Directional Isolate: characters that have no width. */
const [FSI, PDI] = ['\u2068', '\u2069'];

export type Direction = 'ltr' | 'rtl';

/**
 * The direction of a language's script, BCP 47. Not from `Intl.Locale.getTextInfo`, which Firefox and
 * Node 20 do not have: the build and every browser must agree.
 */
export function directionOf(lang: string): Direction {
  try {
    const { script } = new Intl.Locale(lang).maximize();
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** Whether a text has a letter of a script that runs from right to left. */
export function hasRtl(text: string): boolean {
  return RTL_LETTER.test(text);
}

/**
 * A name as a part of a longer text: it keeps its own direction, and its brackets and full stops stay
 * with it. For text without elements; in HTML, `<bdi>` does the same. Text from left to right stays as
 * it is, and so do words with a name in them that is set apart already: they follow the text around them.
 */
export function isolated(text: string): string {
  return hasRtl(text) && !text.includes(FSI) ? FSI + text + PDI : text;
}

/** The attributes of an element whose words are in this language. */
export function inLanguage(lang: string): { readonly lang: string; readonly dir: Direction } {
  return { lang, dir: directionOf(lang) };
}

/** Says in which language and direction the page is as a whole. Parts in another say so themselves. */
export function setPageLanguage(lang: string): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
}
