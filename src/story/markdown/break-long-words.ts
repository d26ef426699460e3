/** Characters without white space after which a line may break. Hardly a word of any language is as long. */
const WORD = 100;
/** Marks on one letter: Vietnamese needs two, Hebrew with cantillation four. */
const MARKS = 8;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]+/g;
const PILES = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu');
/** Chinese and Japanese, which may break after any sign but for rules that a browser knows. */
const BREAKING = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}';
const LETTER = `[^\\s${BREAKING}]`;
const LONG_WORDS = new RegExp(`${LETTER}{${WORD}}(?=${LETTER})`, 'gu');
const PLAIN = /^[\t\n\r -~]*$/;

/** A text without the control characters that mean nothing to readers: a parser of Markdown shows each as �. */
export function removeControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/**
 * A text that a browser lays out in time: towers of marks are cut, and words longer than any may break
 * (U+200B), since finding where a line ends in them costs the square of their length: 100,000 Arabic
 * letters without a space took Chromium 23 s, and with such breaks half a second (tests/bench/freeze).
 */
export function breakLongWords(text: string): string {
  const clean = removeControls(text);
  if (clean.length <= WORD && PLAIN.test(clean)) return clean;
  return clean.replace(PILES, '$1').replace(LONG_WORDS, '$&\u200b');
}
