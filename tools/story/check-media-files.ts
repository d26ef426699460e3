import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSvg } from '../../src/draft/pictures/read-svg.ts';
import { HEAVY, type MediaFile } from '../../src/story/media/media-files.ts';
import { isInFolder, type NamedFile, namedMedia } from '../../src/story/media/named-media.ts';
import type { Story } from '../../src/story/model.ts';
import { type MediaInFolder, mediaInFolder } from '../images/media-in-folder.ts';
import { pictureNotes, recordingHasPosition } from './media-notes.ts';

/** What is to be said of a media file; `unsafe`: it must not be published. */
export interface MediaFinding {
  readonly level: 'unsafe' | 'dropped' | 'changed' | 'hint';
  /** Names of files, from the story's folder. */
  readonly files: readonly string[];
  /** The end of a sentence that begins with the files. */
  readonly what: string;
  readonly fix: string;
}

/** What a reader's phone should not have to load for a film or a sound, bytes. */
const HEAVY_RECORDING = 20_000_000;

const PREPARE = 'Run "npm run images" on this folder';

/** Looks for the media files that a story names, and into all that its folder holds: they are all published. */
export async function checkMediaFiles(
  folder: string,
  story: Story,
): Promise<readonly MediaFinding[]> {
  const { files, copies } = await mediaInFolder(folder);
  const named = namedMedia(story);
  const shown = new Set(named.map(({ path }) => path));
  const sizes = new Map<string, number>();
  for (const path of [...files.map((file) => file.path), ...copies])
    sizes.set(path, (await stat(join(folder, path))).size);
  const within = [];
  for (const file of files) within.push(...(await insideOf(folder, file, sizes)));
  return merged([
    ...(await missing(folder, named, sizes)),
    ...within,
    ...files.flatMap((file) => (shown.has(file.path) ? weight(file, story, sizes) : [])),
    // The pictures of a map style are named by the style.
    ...(story.basemap?.kind === 'style' ? [] : unused(files, shown)),
  ]);
}

async function missing(
  folder: string,
  named: readonly NamedFile[],
  sizes: ReadonlyMap<string, number>,
): Promise<readonly MediaFinding[]> {
  const found: MediaFinding[] = [];
  for (const { path } of named.filter(isInFolder)) {
    // Captions are no pictures, and a type that is unknown is reported elsewhere.
    if (sizes.has(path) || (await isFile(join(folder, path)))) continue;
    const like = [...sizes.keys()].find((each) => each.toLowerCase() === path.toLowerCase());
    const fix = like
      ? `Did you mean "${like}"? Hosts tell capitals from small letters.`
      : 'Put the file into the folder, or correct its name.';
    found.push({ level: 'dropped', files: [path], what: 'is not in the folder', fix });
  }
  return found;
}

/** What a file must not hold. */
async function insideOf(
  folder: string,
  { path, kind }: MediaInFolder,
  sizes: ReadonlyMap<string, number>,
): Promise<readonly MediaFinding[]> {
  const finding = (level: MediaFinding['level'], what: string, fix: string): MediaFinding[] => [
    { level, files: [path], what, fix },
  ];
  const file = join(folder, path);
  if (kind === 'drawing') {
    const { size, faults, hasStyleAttributes } = readSvg(await readFile(file, 'utf8'));
    const scripts = faults.filter((fault) => fault.includes('script'));
    if (scripts.length > 0)
      return finding('unsafe', scripts.join(' and '), 'Remove it: whoever opens the file runs it.');
    if (faults.length > 0)
      return finding('changed', faults.join(' and '), 'Write everything into the drawing itself.');
    if (!size)
      return finding('hint', 'has no viewBox', 'Add it, so that pages can reserve its room.');
    if (!hasStyleAttributes) return [];
    const fix = 'Use a <style> element, or attributes like fill="…" and stroke="…".';
    return finding('hint', 'has style attributes, which the headers of the site block', fix);
  }
  if (kind === 'recording' && (sizes.get(path) ?? 0) < 500_000_000) {
    if (!(await recordingHasPosition(file))) return [];
    const fix = `Remove it: ffmpeg -i "${path}" -map_metadata -1 -c copy "clean-${path}"`;
    return finding('unsafe', 'says where it was recorded', fix);
  }
  if (kind !== 'picture') return [];
  const { readable, position, parts } = await pictureNotes(file).catch(() => UNKNOWN);
  if (!readable) return finding('dropped', 'is not a picture', 'Export it again, as a JPEG.');
  if (position) return finding('unsafe', 'holds the camera’s position', `${PREPARE}.`);
  if (parts.length === 0) return [];
  return finding('hint', 'holds the camera’s notes', `${PREPARE}, which removes them.`);
}

/** Where sharp does not run, nothing is known. */
const UNKNOWN = { readable: true, position: false, parts: [] };

/** Whether readers wait for a file that is shown. */
function weight(
  { path, kind }: MediaInFolder,
  story: Story,
  sizes: ReadonlyMap<string, number>,
): readonly MediaFinding[] {
  const bytes = sizes.get(path) ?? 0;
  const known = story.mediaFiles.get(path);
  if (kind === 'recording') {
    if (bytes <= HEAVY_RECORDING) return [];
    const what = `is of ${Math.round(bytes / 1e6)} MB`;
    return [
      { level: 'hint', files: [path], what, fix: 'Export it smaller: a phone loads all of it.' },
    ];
  }
  if (!known || !isPrepared(known, bytes, sizes)) {
    const what = known
      ? 'changed after it was prepared for readers'
      : 'was not prepared for readers';
    const heavy = bytes > HEAVY ? `, and weighs ${Math.round(bytes / 1000)} kB` : '';
    return [{ level: 'hint', files: [path], what: what + heavy, fix: `${PREPARE}.` }];
  }
  // How heavy the copies are is said where media.json is read.
  return [];
}

function isPrepared(known: MediaFile, bytes: number, sizes: ReadonlyMap<string, number>): boolean {
  return known.bytes === bytes && known.variants.every(({ src }) => sizes.has(src));
}

function unused(
  files: readonly MediaInFolder[],
  shown: ReadonlySet<string>,
): readonly MediaFinding[] {
  return files
    .filter(({ path }) => !shown.has(path))
    .map(({ path }) => ({
      level: 'hint',
      files: [path],
      what: 'is in the folder, and the story does not show it',
      fix: 'Remove it, or leave it: it is published with the story.',
    }));
}

/** One finding for all files of which the same is to be said, the gravest first. */
function merged(findings: readonly MediaFinding[]): readonly MediaFinding[] {
  const groups = new Map<string, MediaFinding>();
  for (const finding of findings) {
    const key = `${finding.level} ${finding.what} ${finding.fix}`;
    const before = groups.get(key);
    groups.set(key, { ...finding, files: [...(before?.files ?? []), ...finding.files] });
  }
  const order = ['unsafe', 'dropped', 'changed', 'hint'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
