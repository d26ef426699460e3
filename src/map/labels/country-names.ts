/** Codes of land that the label table names itself, as an island. */
const NAMED_OTHERWISE = new Set(['TW']);

const known = new Map<string, Intl.DisplayNames | null>();

/**
 * The name of a country as the browser knows it in a language; null where there is none to draw.
 *
 * @param code ISO 3166-1 alpha-2
 * @param lang BCP 47; a language that the browser does not know counts as English
 */
export function countryName(code: string, lang: string): string | null {
  if (code === '' || NAMED_OTHERWISE.has(code)) return null;
  const name = namesIn(lang)?.of(code);
  // "Myanmar (Burma)": a map has room for one of the two.
  return name ? name.replace(/\s*[(（].*$/, '') : null;
}

function namesIn(lang: string): Intl.DisplayNames | null {
  const made = known.get(lang);
  if (made !== undefined) return made;
  const names = displayNames([lang, 'en']) ?? displayNames(['en']);
  known.set(lang, names);
  return names;
}

/** Null where a tag is no language, or the browser names no regions. */
function displayNames(languages: string[]): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(languages, { type: 'region', fallback: 'none' });
  } catch {
    return null;
  }
}
