/** Width of a text in CSS px; `size` in CSS px, `weight` as in CSS. */
export type MeasureText = (text: string, size: number, weight: number) => number;

/** Advance widths of characters in the site's sans font at weight 500, in hundredths of an em. */
const ADVANCES: readonly (readonly [hundredths: number, characters: string])[] = [
  [20, ' '],
  [25, 'ij|'],
  [28, "',.:;Il·’‘"],
  [32, '!()-[]f{}'],
  [36, '/\\rt'],
  [44, '"?*cszгсэ“”'],
  [48, 'JLY_vxyзтухь–'],
  [52, '0123456789#$+<=>EFSVXZ^aegkГЕУХавекчя'],
  [56, 'ACPT`bdhnopquАЗРСТЭбдийлнопрцё'],
  [60, 'BDKRБВКЧЬЯъ'],
  [64, '&GHNUДЛНПЦм'],
  [68, 'OQИЙОы'],
  [72, 'MwМФЪж'],
  [76, 'фшщю'],
  [80, 'WЫ—'],
  [84, '%mЖ'],
  [90, '@ШЩЮ'],
  [96, '…'],
];
/** The width of any other character: a letter of another alphabet, or a full-width character. */
const LETTER = 58;
const FULL_WIDTH = 96;
/** Hangul, kana, CJK ideographs and full-width forms. */
const FULL_WIDTH_CHARACTER =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u;

const known = new Map(
  ADVANCES.flatMap(([hundredths, characters]) =>
    [...characters].map((character) => [character, hundredths] as const),
  ),
);

/** Bold letters are wider: by about this share for each 100 of weight. */
const PER_WEIGHT = 0.02;

/** Estimates a text's width without a browser: for the build, and for pictures. */
export const estimateWidth: MeasureText = (text, size, weight) => {
  let sum = 0;
  // Combining marks and signs of direction take no width.
  for (const character of text.normalize('NFC').replace(/[\p{Mn}\p{Cf}]/gu, '')) {
    sum += known.get(character) ?? (FULL_WIDTH_CHARACTER.test(character) ? FULL_WIDTH : LETTER);
  }
  return ((sum * size) / 100) * (1 + PER_WEIGHT * ((weight - 500) / 100));
};

/** Breaks a text into lines at its spaces. A line is wider than `maxWidth` only if it is one word. */
export function wrapText(
  text: string,
  maxWidth: number,
  width: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && width(`${line} ${word}`) <= maxWidth)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
