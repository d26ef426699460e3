export type Format = 'gpx' | 'kml' | 'zip' | 'json' | 'table';

/** What a file is, by its beginning; its name only decides what its beginning does not. */
export function detectFormat(name: string, bytes: Uint8Array): Format | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return 'zip';
  const start = beginningOf(bytes);
  if (/^\s*</.test(start)) {
    const [, root] = /<(?:\w+:)?(gpx|kml)[\s>]/i.exec(start) ?? /\.(gpx|kml)$/i.exec(name) ?? [];
    return (root?.toLowerCase() as 'gpx' | 'kml' | undefined) ?? null;
  }
  if (/^\s*[[{]/.test(start) && !/\.(?:csv|tsv|txt)$/i.test(name)) return 'json';
  // Pictures, documents and programs hold zeros, which no text does.
  if (/\0/.test(start) || /^%PDF|^\x89PNG|^GIF8|^\xff\xd8/.test(start)) return null;
  if (/\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|mp4|exe)$/i.test(name)) return null;
  return 'table';
}

/** The first characters, whether they are UTF-8 or UTF-16. */
function beginningOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4000);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = isWide ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const text = new TextDecoder(encoding).decode(head);
  return /^(?:[^\0]\0){8}/.test(text) ? text.replaceAll('\0', '') : text;
}
