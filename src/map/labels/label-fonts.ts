import { SANS } from '../../ui/text/faces.ts';

/** Names wait so long for their fonts, ms; then they are drawn in what there is. */
const TIMEOUT_MS = 3000;
/** One letter of each script that a font file of the site holds, by its ISO 15924 code. */
const LETTERS: Readonly<Record<string, string>> = { Latn: 'A', Cyrl: 'я' };

/**
 * Loads the fonts of names in a language, and no file of a script that the language does not use.
 *
 * @param lang BCP 47
 * @param done called once, also where a font fails or is late; not after the function that is returned
 */
export function loadLabelFonts(lang: string, done: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancelled = false;
  const letters = `A${LETTERS[scriptOf(lang)] ?? ''}`;
  const fonts = [`16px ${SANS}`, `italic 16px ${SANS}`].map((font) =>
    document.fonts.load(font, letters),
  );
  const tooLong = new Promise((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS);
  });
  void Promise.race([Promise.allSettled(fonts), tooLong]).then(() => {
    clearTimeout(timer);
    if (!cancelled) done();
  });
  return () => {
    cancelled = true;
    clearTimeout(timer);
  };
}

function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? '';
  } catch {
    return '';
  }
}
