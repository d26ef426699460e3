import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { HEAVY } from '../../src/story/media/media-files.ts';
import { notesIn } from './metadata.ts';
import { type CopyType, copyName, copyWidths, MOST_WIDTH } from './picture-names.ts';

/** The formats that are written again, by sharp's name. */
const FORMATS = ['jpeg', 'png', 'webp', 'heif'] as const;
type Format = (typeof FORMATS)[number];

/** A picture as it is published, with nothing in it but what is seen. */
interface Plain {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  /** What was done to the author's file, as ends of sentences; empty where it is published as it is. */
  readonly changes: readonly string[];
  readonly maker: string | null;
}

/** A smaller copy of a picture. */
interface Copy {
  readonly src: string;
  readonly type: `image/${CopyType}`;
  readonly width: number;
  readonly bytes: Buffer;
}

/** Raised with the end of a sentence that begins with the file's name. */
export class PictureFault extends Error {}

/**
 * The picture to publish: upright, in sRGB, without notes, no wider and no heavier than readers need.
 *
 * @throws a `PictureFault`
 */
export async function plainPicture(bytes: Buffer): Promise<Plain | 'moving'> {
  const metadata = await metadataOf(bytes);
  const { pages = 1, autoOrient, orientation = 1, space, icc } = metadata;
  if (pages > 1 || metadata.format === 'gif') return 'moving';
  const format = FORMATS.find((each) => each === metadata.format);
  if (!format) throw new PictureFault(`is ${notShown(nameOf(metadata.format))}`);
  const { parts, maker } = notesIn(metadata);
  const wide = autoOrient.width > MOST_WIDTH;
  const changes = [
    ...(parts.length > 0 ? [`removed ${listed(parts)}`] : []),
    ...(orientation > 1 ? ['turned it upright'] : []),
    ...(isOtherColour(space, icc) ? ['converted its colours to sRGB'] : []),
    ...(wide ? [`made it ${MOST_WIDTH} pixels wide (it was ${autoOrient.width})`] : []),
  ];
  const heavy = bytes.length > HEAVY && format !== 'png';
  if (changes.length === 0 && !heavy)
    return { bytes, width: autoOrient.width, height: autoOrient.height, changes, maker };
  const made = await encoded(bytes, format, MOST_WIDTH);
  // A picture that is heavy and does not get lighter is left as it is.
  if (changes.length === 0 && made.data.length > 0.9 * bytes.length)
    return { bytes, width: autoOrient.width, height: autoOrient.height, changes, maker };
  const lighter =
    bytes.length > HEAVY ? [`made it ${kB(made.data.length)} (it was ${kB(bytes.length)})`] : [];
  const { width, height } = made.info;
  return { bytes: made.data, width, height, changes: [...changes, ...lighter], maker };
}

/** The smaller copies of a picture, and its mean colour: null where one can see through it. */
export async function copiesOf(source: Buffer, src: string, plain: Plain) {
  const hash = hashOf(plain.bytes);
  const copies: Copy[] = [];
  for (const type of ['avif', 'webp'] as const)
    for (const width of copyWidths(plain.width)) {
      const { data, info } = await lightest(source, type, width);
      const useless = info.width >= plain.width && data.length >= plain.bytes.length;
      const name = copyName(src, hash, info.width, type);
      if (!useless)
        copies.push({ src: name, type: `image/${type}`, width: info.width, bytes: data });
    }
  return { copies, placeholder: await meanColor(plain.bytes) };
}

/** The beginning of a file's hash: the same file, the same copies. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}

/** @throws a `PictureFault` where it is no picture, or cannot be read to its end */
async function metadataOf(bytes: Buffer) {
  try {
    const picture = sharp(bytes, { failOn: 'error' });
    const metadata = await picture.metadata();
    if (metadata.compression === 'hevc') throw new PictureFault(`is ${notShown('a HEIC')}`);
    // Reads all of it: a file may break off.
    await picture.stats();
    return metadata;
  } catch (error) {
    if (error instanceof PictureFault) throw error;
    const words = error instanceof Error ? error.message : '';
    if (/pixel limit/i.test(words))
      throw new PictureFault('has more than 268 million pixels; export a smaller one');
    if (/unsupported image format|empty/i.test(words))
      throw new PictureFault('is no picture that can be read here; export it as a JPEG');
    throw new PictureFault('is damaged or breaks off; export it again');
  }
}

function encoded(bytes: Buffer, format: Format, width: number) {
  // Without notes and in sRGB: what sharp writes unless it is asked for more.
  const picture = sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true });
  const heavy = bytes.length > HEAVY;
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: heavy ? 80 : 92, mozjpeg: true }).toBuffer(WITH_INFO);
    case 'webp':
      return picture.webp({ quality: heavy ? 78 : 92 }).toBuffer(WITH_INFO);
    case 'heif':
      return picture.avif({ quality: heavy ? 55 : 75 }).toBuffer(WITH_INFO);
    case 'png':
      return picture.png({ compressionLevel: 9 }).toBuffer(WITH_INFO);
  }
}

const WITH_INFO = { resolveWithObject: true } as const;

/** The best quality of three that is not heavy. */
async function lightest(source: Buffer, type: CopyType, width: number) {
  const qualities = type === 'avif' ? ([52, 42, 32] as const) : ([78, 66, 54] as const);
  const write = (quality: number) =>
    sharp(source)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .toFormat(type, { quality, effort: 4 })
      .toBuffer(WITH_INFO);
  const [first, ...others] = qualities;
  let made = await write(first);
  for (const quality of others) if (made.data.length > HEAVY) made = await write(quality);
  return made;
}

async function meanColor(bytes: Buffer): Promise<string | null> {
  const picture = sharp(bytes);
  if (!(await picture.stats()).isOpaque) return null;
  const pixel = await picture.resize(1, 1, { fit: 'fill' }).toColourspace('srgb').raw().toBuffer();
  const [r = 0, g = r, b = r] = pixel;
  return `#${[r, g, b].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether browsers may show other colours than the photographer saw: a profile wider than sRGB, or inks. */
function isOtherColour(space: string | undefined, icc: Buffer | undefined): boolean {
  if (space === 'cmyk' || space === 'lab') return true;
  return icc !== undefined && !/s\0?R\0?G\0?B/.test(icc.toString('latin1'));
}

const NAMES: Readonly<Record<string, string>> = {
  tiff: 'a TIFF',
  jxl: 'a JPEG XL',
  jp2: 'a JPEG 2000',
};
const nameOf = (format: string | undefined) =>
  NAMES[format ?? ''] ?? `a file of the type ${format ?? 'unknown'}`;

const notShown = (name: string) => `${name}, which browsers do not show; export it as a JPEG`;

export const kB = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** "a, b and c" */
function listed(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
