import readExif from 'exif-reader';
import type { Metadata } from 'sharp';

/** What a picture says beside its pixels. */
interface Notes {
  /** Ends of a sentence that begins with "removed": "the camera’s position". */
  readonly parts: readonly string[];
  /** Whether the place where it was taken is among them. */
  readonly position: boolean;
  /** Whom the file names as its maker: the story's author may want it as the credit. */
  readonly maker: string | null;
}

/** Reads the notes that cameras, phones and editing programs leave in a picture: EXIF, XMP, IPTC, comments. */
export function notesIn({ exif, xmp, iptc, comments }: Metadata): Notes {
  const { Image = {}, Photo = {}, GPSInfo = {}, Thumbnail, damaged } = exifOf(exif);
  const words = xmp?.toString('utf8') ?? '';
  // Some cameras write the version of these fields and no position.
  const position =
    Object.keys(GPSInfo).some((key) => /Latitude|Longitude|Dest|Area/.test(key)) ||
    /GPSLatitude|GPSLongitude/.test(words);
  const maker = textOf(Image.Artist) ?? textOf(Image.Copyright);
  const found: readonly (readonly [string, unknown])[] = [
    ['the camera’s position', position],
    ['the camera’s name', Image.Make ?? Image.Model ?? Photo.LensModel],
    ['its serial number', Photo.BodySerialNumber ?? Photo.LensSerialNumber],
    ['the time it was taken', Photo.DateTimeOriginal ?? Photo.DateTimeDigitized ?? Image.DateTime],
    ['its maker’s name', maker],
    ['a small copy of the whole picture', Thumbnail && Object.keys(Thumbnail).length > 0],
    ['the notes of editing programs', words],
    ['notes that cannot be read', damaged],
    ['captions and keywords', iptc?.length],
    ['comments', comments?.length],
  ];
  const parts = found.filter(([, there]) => there).map(([name]) => name);
  return { parts, position, maker };
}

function exifOf(bytes: Buffer | undefined): Partial<ReturnType<typeof readExif>> & {
  readonly damaged?: true;
} {
  if (!bytes) return {};
  try {
    return readExif(bytes);
  } catch {
    return { damaged: true };
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 100) : null;
}
