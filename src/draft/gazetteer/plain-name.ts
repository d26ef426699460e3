/** Letters that are no letter with a mark, as people without them on their keyboard write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ь: '',
  ъ: '',
  // Arabic spellings of one letter.
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
};

/** Final consonants of Korean syllables from U+11A8 on, as the initial ones that they are when more is typed. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(
    ' ',
  );

/**
 * A name without accents, vowel marks, capitals, hyphens and apostrophes, to compare it with others. Korean
 * syllables come apart into letters, so that one may stop in the middle of one.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’ʼ‘`ـ]/gu, '')
    .replace(/[ßæœøłđðþıьъىةٱ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u11a8-\u11c2]/gu, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? final)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
