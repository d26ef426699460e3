import { storyFolder } from '../load/story-folder.ts';
import type { Story } from '../model.ts';
import type { Problem } from '../problems/problem.ts';
import { Problems } from '../problems/problems.ts';
import { mediaAddress } from './media-address.ts';
import type { MediaFile } from './media-files.ts';
import { isInFolder, namedMedia } from './named-media.ts';

/** What the server says of a file; null where it does not answer. */
interface Answer {
  readonly exists: boolean;
  /** Null where the server compresses the file or does not say. */
  readonly bytes: number | null;
}

/** As many requests wait at once. */
const AT_ONCE = 6;

/**
 * The media files of a story that its folder on the server lacks, and the pictures that were not prepared
 * for readers. For authors: it asks the server for the head of every file.
 */
export async function mediaOnServer(story: Story): Promise<readonly Problem[]> {
  const problems = new Problems();
  const files = namedMedia(story).filter(isInFolder);
  const folder = storyFolder(story.slug);
  const check = async ({ path, kind }: (typeof files)[number]) => {
    const answer = await ask(path, folder);
    if (answer?.exists === false) problems.add('dropped', 'media-missing', path);
    if (!answer?.exists || kind !== 'image') return;
    const known = story.mediaFiles.get(path);
    if (!known || !(await isPrepared(known, answer, folder)))
      problems.add('hint', 'media-unprepared', path);
  };
  for (let i = 0; i < files.length; i += AT_ONCE)
    await Promise.all(files.slice(i, i + AT_ONCE).map(check));
  return problems.list;
}

async function isPrepared(known: MediaFile, { bytes }: Answer, folder: string): Promise<boolean> {
  if (bytes !== null && bytes !== known.bytes) return false;
  const copies = await Promise.all(known.variants.map(({ src }) => ask(src, folder)));
  return copies.every((copy) => copy?.exists !== false);
}

async function ask(path: string, folder: string): Promise<Answer | null> {
  const address = mediaAddress(path, folder);
  if (address === null) return null;
  const response = await fetch(address, { method: 'HEAD', cache: 'no-cache' }).catch(() => null);
  if (!response || response.status >= 500) return null;
  // Some hosts answer with their start page.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  const length = response.headers.get('content-length');
  const isPlain = length !== null && !response.headers.has('content-encoding');
  return { exists: response.ok && !isPage, bytes: isPlain ? Number(length) : null };
}
