import { Refusal } from '../folder/folder-limits.ts';

/** A file in a zip, as the zip's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** What stands in a zip of more than 4 GB, or of more than 65,534 files. */
const MORE = 0xffffffff;
const LINK = 0o120000;
const TYPE = 0o170000;

/**
 * Reads a zip's directory, which says of each file what it is and how large it gets before anything is unpacked.
 * The library that unpacks does not look for links and passwords, nor at checksums.
 *
 * @throws a `Refusal`
 */
export function readZip(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    return readDirectory(zip, view);
  } catch (error) {
    // An address beyond the end.
    if (error instanceof RangeError) throw new Refusal('not-zip');
    throw error;
  }
}

function readDirectory(zip: Uint8Array, view: DataView): readonly ZipEntry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === MORE) throw new Refusal('unsupported');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Refusal('not-zip');
    const flags = view.getUint16(at + 8, true);
    const [nameLength, extra, comment] = [28, 30, 32].map((to) => view.getUint16(at + to, true));
    const name = nameOf(zip.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (packed === MORE || size === MORE) throw new Refusal('unsupported', name);
    entries.push({
      name,
      isFolder: /[\\/]$/.test(name),
      // Unix writes what a file is into the upper half.
      isLink: (view.getUint16(at + 40, true) & TYPE) === LINK,
      isEncrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: packedAt(zip, view, view.getUint32(at + 42, true), packed),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The end of the directory stands at the end of the file, before a comment of at most 64 kB. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Refusal('not-zip');
}

function packedAt(zip: Uint8Array, view: DataView, at: number, length: number): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL) throw new Refusal('not-zip');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > zip.length) throw new Refusal('not-zip');
  return zip.subarray(start, start + length);
}

/** Most tools write UTF-8 whether they say so or not; older ones of Windows write a code page. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
