import { LIMITS } from '../../story/limits.ts';
import { isShown, kindOfFile, typeOfFile } from '../../story/media/media-kind.ts';
import { folderFile, isWebAddress } from '../../story/media/media-path.ts';
import type { FoundMedia } from './found.ts';
import type { Leftover } from './imported.ts';
import { lineOf, type Said } from './said.ts';

/** What a file says of one picture, film, sound or page, each with where it stands. */
export interface ForeignMedia {
  readonly where: string;
  readonly address: string;
  readonly caption?: Said;
  readonly credit?: Said;
  readonly alt?: Said;
}

/**
 * A figure, where the story can have it: a file of its folder, or a page or film of another site as a link. A
 * picture of another server would have to be loaded from there, so it is left over, with its address.
 */
export function toMedia(media: ForeignMedia, leftovers: Leftover[]): FoundMedia | null {
  const address = addressIn(media.address.trim());
  const words = [media.caption, media.credit, media.alt].filter(
    (said) => said && said.value.trim() !== '',
  ) as Said[];
  const leave = (reason: Leftover['reason']) => {
    if (media.address.trim() !== '')
      leftovers.push({ where: media.where, what: media.address, reason });
    for (const { where, value } of words)
      leftovers.push({ where, what: value, reason: 'of-media-left-out' });
    return null;
  };
  if (address === '') return leave('empty-entry');
  const texts = textsOf(media, leftovers);
  if (isWebAddress(address)) {
    const kind = kindOfFile(new URL(address).pathname);
    const isFile =
      typeOfFile(new URL(address).pathname) !== '' && isShown(kind, new URL(address).pathname);
    if (isFile || PICTURE_HOST.test(address)) return leave('media-elsewhere');
    return { url: address, ...texts };
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) || folderFile(address) === null)
    return leave('path-unsafe');
  if (typeOfFile(address) === '') return leave('address-unclear');
  return { src: folderFile(address) ?? address, ...texts };
}

/** Addresses of pictures that do not end like a picture's. */
const PICTURE_HOST =
  /^https?:\/\/(?:[\w-]+\.)*(?:staticflickr\.com|googleusercontent\.com|ggpht\.com|twimg\.com|fbcdn\.net|cdninstagram\.com|imgix\.net|i\.imgur\.com|images\.unsplash\.com|upload\.wikimedia\.org)\//i;

/** The address of an embed code or a link; the text itself where it is neither. */
function addressIn(text: string): string {
  const [, quoted] =
    /<(?:iframe|img|video|audio|source|embed|a|blockquote)\b[^>]*?\s(?:src|href|cite)\s*=\s*["']([^"']+)["']/i.exec(
      text,
    ) ?? [];
  if (quoted === undefined) return text;
  return quoted.startsWith('//') ? `https:${quoted}` : quoted;
}

function textsOf({ caption, credit, alt }: ForeignMedia, leftovers: Leftover[]) {
  const texts = {
    alt: lineOf(alt, leftovers, LIMITS.caption),
    caption: lineOf(caption, leftovers, LIMITS.caption),
    credit: lineOf(credit, leftovers, LIMITS.name),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
