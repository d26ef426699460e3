/** Files that a draft holds as text. */
const TEXT = /\.(?:json|geojson|md|vtt|svg|txt|csv)$/i;

export const isTextFile = (path: string): boolean => TEXT.test(path);

/** Keeps a byte order mark, so that a file that nobody changes stays the same byte for byte. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A file as a draft holds it: text for what is text in UTF-8, else its bytes. */
export function contentOf(path: string, bytes: Uint8Array): string | Uint8Array {
  if (!isTextFile(path)) return bytes;
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes;
  }
}

/** The bytes of a file of a draft. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
