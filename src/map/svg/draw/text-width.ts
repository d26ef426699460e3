/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

/** Characters of the site's sans face (weight 500) by their advance, in hundredths of an em. */
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
/** What the table doesn't know: a letter of another alphabet, or one as wide as it is high. */
const LETTER = 58;
const SQUARE = 96;
/** Hangul, kana, the ideographs and their forms. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u;

const known = new Map(
  ADVANCES.flatMap(([hundredths, characters]) =>
    [...characters].map((character) => [character, hundredths] as const),
  ),
);

/** Bold letters are wider than light ones, by about this part for each hundred of weight. */
const PER_WEIGHT = 0.02;

/** The width that a text will have about, where there is nothing to measure it with. */
export const estimateWidth: Measure = (text, size, weight) => {
  let sum = 0;
  // Combining marks take no width.
  for (const character of text.normalize('NFC').replace(/\p{Mn}/gu, '')) {
    sum += known.get(character) ?? (WIDE.test(character) ? SQUARE : LETTER);
  }
  return ((sum * size) / 100) * (1 + PER_WEIGHT * ((weight - 500) / 100));
};

/** A text broken into lines at its spaces, none wider than `most` but where one word is. */
export function broken(text: string, most: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && width(`${line} ${word}`) <= most)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
