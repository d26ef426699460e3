import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { readSvg } from '../../src/draft/pictures/read-svg.ts';
import {
  HEAVY,
  MEDIA_FILE,
  type MediaFile,
  readMediaFiles,
} from '../../src/story/media/media-files.ts';
import { Problems } from '../../src/story/problems/problems.ts';
import { isAddressable, type MediaInFolder, mediaInFolder } from './media-in-folder.ts';
import { originOf } from './picture-names.ts';
import { copiesOf, hashOf, kB, PictureFault, plainPicture } from './prepare-picture.ts';

/** Larger files are not read: no picture of a story is. */
const MOST_BYTES = 300_000_000;

interface Options {
  /** Where authors' own files go if the published one is another. Outside of the story's folder. */
  readonly originals: string;
  /** Takes one line for each file. */
  readonly say: (line: string) => void;
}

interface Prepared {
  readonly entry: MediaFile;
  /** The end of a line that begins with the file's name. */
  readonly said: string;
}

/**
 * Prepares the pictures of a story's folder, and writes media.json.
 *
 * @returns whether all of its media files can be shown
 */
export async function prepareFolder(folder: string, { originals, say }: Options): Promise<boolean> {
  const { files, copies } = await mediaInFolder(folder);
  const known = await knownFiles(folder);
  const entries: Record<string, MediaFile> = {};
  let [sound, unchanged] = [true, 0];
  for (const file of files) {
    try {
      const { entry, said } = await prepared(file, { folder, originals, copies, known });
      entries[file.path] = entry;
      if (said === '') unchanged += 1;
      else say(`${file.path}: ${said}`);
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error;
      sound = false;
      say(`${file.path} ${error.message}. Nothing was done to it.`);
    }
  }
  const used = new Set(
    Object.values(entries).flatMap(({ variants }) => variants.map(({ src }) => src)),
  );
  for (const path of copies) if (!used.has(path)) await rm(join(folder, path));
  await writeList(folder, entries);
  const count = Object.keys(entries).length;
  say(
    count === 0
      ? `${folder}: no pictures, films or sounds`
      : `${folder}: ${MEDIA_FILE} lists ${count} ${count === 1 ? 'file' : 'files'}, ${unchanged} of them unchanged`,
  );
  return sound;
}

interface Context extends Pick<Options, 'originals'> {
  readonly folder: string;
  readonly copies: readonly string[];
  readonly known: ReadonlyMap<string, MediaFile>;
}

async function prepared({ path, kind }: MediaInFolder, context: Context): Promise<Prepared> {
  if (!isAddressable(path))
    throw new PictureFault('has a sign in its name that has a meaning in addresses; rename it');
  const { size } = await stat(join(context.folder, path));
  if (kind === 'foreign')
    throw new PictureFault(
      `is of a type that browsers do not show; export it as ${betterThan(path)}`,
    );
  const nothing = { width: null, height: null, placeholder: null, variants: [] };
  if (kind === 'recording') {
    const entry = { ...nothing, bytes: size };
    return {
      entry,
      said: isSame(entry, context.known.get(path)) ? '' : `noted its size, ${MB(size)}`,
    };
  }
  if (size > MOST_BYTES) throw new PictureFault(`is of ${MB(size)}, too large to be read`);
  const bytes = await readFile(join(context.folder, path));
  if (kind === 'picture') return preparedPicture(path, bytes, context);
  const { size: box, faults } = readSvg(bytes.toString('utf8'));
  if (faults[0] !== undefined) throw new PictureFault(faults[0]);
  if (!box) throw new PictureFault('has no viewBox, so that its size is not known');
  const entry = { ...nothing, ...box, bytes: size };
  const said = `noted its size, ${box.width} × ${box.height}`;
  return { entry, said: isSame(entry, context.known.get(path)) ? '' : said };
}

async function preparedPicture(path: string, bytes: Buffer, context: Context): Promise<Prepared> {
  const { folder, originals, copies, known } = context;
  const before = known.get(path);
  if (before && isDone(path, bytes, before, copies)) return { entry: before, said: '' };
  const plain = await plainPicture(bytes);
  if (plain === 'moving') {
    const entry = {
      ...(await movingSize(bytes)),
      bytes: bytes.length,
      placeholder: null,
      variants: [],
    };
    const heavy =
      bytes.length > HEAVY ? `; a film of it would be far lighter than ${MB(bytes.length)}` : '';
    return { entry, said: isSame(entry, before) ? '' : `a moving picture, left as it is${heavy}` };
  }
  const { copies: made, placeholder } = await copiesOf(bytes, path, plain);
  for (const copy of made) await write(join(folder, copy.src), copy.bytes);
  const said = [plural(made.length)];
  if (plain.changes.length > 0) {
    const kept = await keepOriginal(join(folder, path), join(originals, path));
    await write(join(folder, path), plain.bytes);
    said.push(...plain.changes, `your own file is now ${relative(process.cwd(), kept)}`);
  }
  if (plain.maker !== null) said.push(`it named its maker, “${plain.maker}”: write the credit`);
  const { width, height } = plain;
  const variants = made.map((copy) => ({ ...copy, bytes: copy.bytes.length }));
  const entry = { width, height, bytes: plain.bytes.length, placeholder, variants };
  return { entry, said: said.join('; ') };
}

const plural = (count: number) =>
  count === 0 ? 'no smaller copies, since they would be heavier' : `${count} smaller copies`;

/** Whether the copies are of this very file, and all there. */
function isDone(
  path: string,
  bytes: Buffer,
  before: MediaFile,
  copies: readonly string[],
): boolean {
  if (before.variants.length === 0 || before.bytes !== bytes.length) return false;
  const hash = hashOf(bytes);
  return before.variants.every(({ src }) => {
    const origin = originOf(src);
    return origin?.src === path && origin.hash === hash && copies.includes(src);
  });
}

/** Copies an author's file to a place where nothing is published, over no other. */
async function keepOriginal(file: string, wanted: string): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true });
  const ending = extname(wanted);
  const own = await readFile(file);
  for (let n = 1; ; n += 1) {
    const place = n === 1 ? wanted : `${wanted.slice(0, -ending.length)}-${n}${ending}`;
    const there = await readFile(place).catch(() => null);
    if (there?.equals(own)) return place;
    if (there) continue;
    await copyFile(file, place);
    return place;
  }
}

/** Whole or not at all: the tool may be stopped. */
async function write(path: string, bytes: Buffer | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  await writeFile(part, bytes);
  await rename(part, path);
}

/** A line for each file, so that two versions can be compared. */
async function writeList(folder: string, entries: Readonly<Record<string, MediaFile>>) {
  const file = join(folder, MEDIA_FILE);
  const lines = Object.entries(entries).map(([src, entry]) => {
    const known = Object.entries(entry).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    );
    return `  ${JSON.stringify(src)}: ${JSON.stringify(Object.fromEntries(known))}`;
  });
  const text = lines.length === 0 ? null : `{\n${lines.join(',\n')}\n}\n`;
  if (text === null) return rm(file, { force: true });
  if (text !== (await readFile(file, 'utf8').catch(() => null))) await write(file, text);
}

async function knownFiles(folder: string): Promise<ReadonlyMap<string, MediaFile>> {
  try {
    const json: unknown = JSON.parse(await readFile(join(folder, MEDIA_FILE), 'utf8'));
    return readMediaFiles(json, new Problems());
  } catch {
    // It is written anew.
    return new Map();
  }
}

async function movingSize(bytes: Buffer) {
  const { default: sharp } = await import('sharp');
  const { width, pageHeight, height } = await sharp(bytes, { animated: true }).metadata();
  return { width, height: pageHeight ?? height };
}

const isSame = (a: MediaFile, b: MediaFile | undefined) =>
  b !== undefined && a.bytes === b.bytes && a.width === b.width && a.height === b.height;

const MB = (bytes: number) => (bytes < 1e6 ? kB(bytes) : `${(bytes / 1e6).toFixed(1)} MB`);

function betterThan(path: string): string {
  if (/\.(?:mov|avi|mkv|wmv|mpe?g|3gp|flv|mts|ogv)$/i.test(path)) return 'MP4 (H.264)';
  return /\.(?:aiff?|wma|amr)$/i.test(path) ? 'MP3' : 'JPEG or PNG';
}
