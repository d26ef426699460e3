import { readText } from '../story/files/read-bytes.ts';
import { UnreadableFile } from '../story/files/unreadable-file.ts';

/** How the letters of a file may be encoded that is not in UTF-8. */
type TextEncodingName = 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251' | 'euc-kr';

export interface EncodedText {
  readonly encoding: TextEncodingName;
  readonly text: string;
  /** A stretch with letters that differ from one encoding to the other, by which an author knows the right one. */
  readonly sample: string;
}

const ONE_BYTE = ['windows-1252', 'windows-1251', 'euc-kr'] as const;
/** Characters of a sample around the first letter that is not ASCII. */
const AROUND = 24;

/**
 * What the bytes of a text may say that are not UTF-8: one reading where its encoding is certain, else what each
 * usual encoding makes of them.
 */
export function encodedTexts(bytes: Uint8Array): readonly EncodedText[] {
  const encodings = isUtf16(bytes) ? [littleOrBig(bytes)] : ONE_BYTE;
  return encodings.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, sample: sampleOf(text) };
  });
}

/** By the rule with which the site reads files. */
function isUtf16(bytes: Uint8Array): boolean {
  try {
    readText(bytes);
    return false;
  } catch (error) {
    return error instanceof UnreadableFile && error.reason === 'utf-16';
  }
}

/** By the mark at its beginning, else by which byte of a Latin letter is zero. */
function littleOrBig([first, second]: Uint8Array): TextEncodingName {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-16le';
}

function sampleOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that ASCII has.
  const at = Math.max(0, text.search(/[^\u0000-\u007f]/));
  return text
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .replace(/\s+/g, ' ')
    .trim();
}
