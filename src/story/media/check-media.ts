import type { LocalText } from '../local-text.ts';
import type { Problems } from '../problems/problems.ts';
import { KEYS_OF_MEDIA } from '../schema/media.ts';
import type { Media } from './media.ts';
import { type FileKind, isShown, shownTypes, typeOfFile } from './media-kind.ts';
import { isHttps } from './media-path.ts';

/**
 * Reports what a figure lacks, and what of it no browser shows.
 *
 * @param written the keys that the file gives it
 * @param path of the figure; in an article, its line
 */
export function checkMedia(
  media: Media,
  written: Readonly<Record<string, unknown>>,
  path: string,
  problems: Problems,
): void {
  const { kind, alt, credit } = media;
  const known: readonly string[] = KEYS_OF_MEDIA[kind];
  for (const key of Object.keys(written)) {
    if (known.includes(key)) continue;
    problems.add('hint', 'media-key-unknown', `${path}.${key}`, { kind, keys: known.join(', ') });
  }
  if (alt === null && kind !== 'audio') problems.add('hint', 'media-alt-missing', path);
  if (credit === null) problems.add('hint', 'media-credit-missing', path);
  if (kind === 'audio' && media.transcript === null)
    problems.add('hint', 'media-transcript-missing', path);
  if (kind === 'video' && media.captions === null)
    problems.add('hint', 'media-captions-missing', path);
  if (kind === 'link' && media.poster === null) problems.add('hint', 'media-poster-missing', path);
  if (kind === 'image' || kind === 'video' || kind === 'audio')
    checkFiles(media.src, kind, `${path}.src`, problems);
  if (kind === 'video' || kind === 'link')
    checkFiles(media.poster, 'image', `${path}.poster`, problems);
  if (kind === 'video') checkFiles(media.captions, 'captions', `${path}.captions`, problems);
}

/** Files of which a page makes images, films, sound or subtitles. */
function checkFiles(
  files: LocalText | null,
  kind: FileKind,
  path: string,
  problems: Problems,
): void {
  for (const file of new Set(Object.values(files ?? {}))) {
    if (isHttps(file)) {
      problems.add('hint', 'media-host', path, { host: new URL(file).host });
      // Its address need not say what it is.
      if (typeOfFile(new URL(file).pathname) === '') continue;
    }
    if (isShown(kind, file)) continue;
    problems.add('hint', 'media-type', path, { file, types: shownTypes(kind).join(', ') });
  }
}
