export interface DecodedText {
  readonly text: string;
  /** The encoding, where the file does not say it and is not UTF-8. */
  readonly guessed: string | null;
}

/** A file's bytes as text, by its byte order mark, by the zeros of UTF-16, as UTF-8, else by a guess. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b] = bytes;
  const read = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (a === 0xff && b === 0xfe) return { text: read('utf-16le'), guessed: null };
  if (a === 0xfe && b === 0xff) return { text: read('utf-16be'), guessed: null };
  const sample = bytes.subarray(0, 1000);
  const zeros = (odd: number) => sample.filter((byte, i) => i % 2 === odd && byte === 0).length;
  const many = sample.length / 8;
  if (sample.length > 3 && zeros(1) > many && zeros(0) < many / 2)
    return { text: read('utf-16le'), guessed: 'UTF-16' };
  if (sample.length > 3 && zeros(0) > many && zeros(1) < many / 2)
    return { text: read('utf-16be'), guessed: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: null };
  } catch {
    const encoding = encodingOf(bytes);
    return { text: read(encoding), guessed: encoding };
  }
}

/** What an office program of Europe or Russia writes that does not write UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte >= 0x80);
  const cyrillic = high.filter((byte) => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8).length;
  // Words of Cyrillic letters alone, where Latin text has an accent here and there.
  return cyrillic / high.length > 0.8 && high.length > bytes.length / 5
    ? 'windows-1251'
    : 'windows-1252';
}
