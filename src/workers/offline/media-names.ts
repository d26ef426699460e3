import { parseUrl } from '../../loading/parse-url.ts';

/** Pictures of any kind, and the captions of films. */
const SMALL = 'avif|gif|jpe?g|png|svg|webp|vtt';
const FILMS = 'mp4|m4v|webm|mp3|m4a|aac|ogg|oga|opus|wav|flac';

/** A name after what precedes one in JSON, in Markdown and in a directive, up to what follows it there. */
const NAMES = new RegExp(
  `["'(<=]\\s{0,9}([^"'()<>=\\n]{1,300}?\\.(?:${SMALL}|${FILMS}))(?=["'\\s)>}#?])`,
  'giu',
);
const FILM = new RegExp(`\\.(?:${FILMS})$`, 'i');
const MEDIA = new RegExp(`\\.(?:${SMALL}|${FILMS})$`, 'i');

/** Whether it is a film or a sound, which may be as large as everything else together. */
export const isFilm = (path: string) => FILM.test(path);

/** Whether an address may be that of a story's picture, film or sound. */
export const isMedia = (pathname: string) => MEDIA.test(pathname);

/** A folder that no address of a story leads to. */
const FOLDER = 'https://folder.invalid/a/';

/**
 * The addresses, relative to a story's folder, of its files that its texts name, in their order: pictures,
 * films, sounds and captions. Made without parsing, so it may name one that is only mentioned.
 */
export function mediaNames(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) => [...text.matchAll(NAMES)].map(([, name = '']) => name));
  const addresses = names.map((name) => parseUrl(name.trim(), FOLDER)?.href ?? '');
  const own = addresses.filter((href) => href.startsWith(FOLDER));
  return [...new Set(own.map((href) => href.slice(FOLDER.length)))];
}

/** A picture's smaller copy, as `npm run images` names it: `media/photo.jpg.0a1b2c3d.480.avif`. */
const COPY = /^(.*\/)media\/(.+)\.[0-9a-f]{8}\.\d{1,5}\.(?:avif|webp)$/;

/** The address of the picture of which a file is a smaller copy; null for any other. */
export function wholePicture(href: string): string | null {
  const [, folder, name] = COPY.exec(href) ?? [];
  return folder !== undefined && name !== undefined ? folder + name : null;
}
