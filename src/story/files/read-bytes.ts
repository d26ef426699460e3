import { LIMITS } from '../limits.ts';
import { UnreadableFile, type UnreadableReason } from './unreadable-file.ts';

/** Drops a byte order mark, which Windows editors and some GIS write, and refuses what is not UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How many bytes are enough to tell UTF-16 from UTF-8. */
const HEAD = 64;

/**
 * The text of a story's file: the one way that site and checker decode it.
 *
 * @throws an `UnreadableFile`
 */
export function readText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) throw new UnreadableFile('utf-16');
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new UnreadableFile('not-utf-8', cause);
  }
}

/**
 * The JSON of a story's file.
 *
 * @throws an `UnreadableFile`
 */
export function readJson(bytes: Uint8Array): unknown {
  // To read it could take a page minutes.
  if (bytes.length > LIMITS.file) throw new UnreadableFile('too-large');
  const text = readText(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFile(kindOf(text), cause);
  }
}

/** What a text is that is not JSON. */
function kindOf(text: string): UnreadableReason {
  if (text.trimStart().startsWith('<')) return 'xml';
  // GeoJSON text sequences (RFC 8142) begin each line with a control character; many tools leave it out.
  const [first = ''] = text.replace('\u001e', '').trimStart().split('\n', 1);
  try {
    return typeof JSON.parse(first) === 'object' ? 'json-lines' : 'not-json';
  } catch {
    return 'not-json';
  }
}

/** Its byte order mark, or a zero in every second byte: so it encodes Latin letters, figures and brackets. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, HEAD);
  return head.filter((byte) => byte === 0).length > head.length / 4;
}
