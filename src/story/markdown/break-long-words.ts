/** Characters without white space after which a line may break. Hardly any word is as long. */
const WORD = 100;
/** Combining marks on one letter: Vietnamese needs two, Hebrew with cantillation four. */
const MARKS = 8;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/g;
const STACKED_MARKS = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu');
/** Chinese and Japanese, where the browser knows where lines may break. */
const BREAKABLE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}';
const LETTER = `[^\\s${BREAKABLE}]`;
const LONG_WORDS = new RegExp(`${LETTER}{${WORD}}(?=${LETTER})`, 'gu');
const PLAIN = /^[\t\n\r -~]*$/;

/** Removes control characters, which a Markdown parser would show as �; tabs and line ends stay. */
export function removeControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/**
 * Makes a text safe to lay out: stacked combining marks are cut, and very long words get places to break
 * (U+200B). Finding a line's end inside a word takes time in the square of its length: 100,000 Arabic
 * letters without a space took Chromium 23 s, and half a second with breaks (tests/bench/long-task).
 */
export function breakLongWords(text: string): string {
  const clean = removeControls(text);
  if (clean.length <= WORD && PLAIN.test(clean)) return clean;
  return clean.replace(STACKED_MARKS, '$1').replace(LONG_WORDS, '$&\u200b');
}
