import { type Draft, withFile } from '../../../draft/draft.ts';
import { bytesOf } from '../../../draft/file-content.ts';
import { MEDIA_FILE } from '../../../story/media/media-files.ts';
import { readPicture } from '../pictures/read-picture.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * A draft with media.json, which pages ask for where a story has pictures: it says how large each is, so that the
 * text does not move when it comes. `npm run images` writes a better one, with smaller copies, which stays.
 */
export async function withMediaFile(draft: Draft): Promise<Draft> {
  if (draft.files.has(MEDIA_FILE)) return draft;
  const entries: Record<string, object> = {};
  for (const [path, content] of draft.files) {
    if (!PICTURE.test(path)) continue;
    const bytes = bytesOf(content);
    const picture = await readPicture(new File([bytes as Uint8Array<ArrayBuffer>], path));
    if (typeof picture !== 'string') entries[path] = { ...picture.size, bytes: bytes.length };
  }
  return withFile(draft, MEDIA_FILE, `${JSON.stringify(entries, null, 2)}\n`);
}
