import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { MEDIA_KINDS } from '../media/media-kind.ts';
import { folderFile, isHttps, isWebAddress } from '../media/media-path.ts';
import { message } from './message.ts';
import { captionText, nameText, oneOf, positive, text, textOf } from './values.ts';

/** A file of the story's folder, or of a host that the site's build allows. */
const file = textOf(
  v.pipe(
    v.string(message('media-file')),
    v.check((path) => folderFile(path) !== null || isHttps(path), message('media-path')),
  ),
);

const pixels = v.pipe(positive('pixels', LIMITS.pixels));

/** A figure. Markdown's forms of it are a shorthand for the same keys. */
export const media = v.pipe(
  v.object(
    {
      kind: v.optional(oneOf(MEDIA_KINDS)),
      src: v.optional(file),
      url: v.optional(
        textOf(v.pipe(v.string(message('url')), v.check(isWebAddress, message('url-https')))),
      ),
      alt: v.optional(captionText),
      caption: v.optional(captionText),
      credit: v.optional(nameText),
      poster: v.optional(file),
      captions: v.optional(file),
      transcript: v.optional(text),
      width: v.optional(pixels),
      height: v.optional(pixels),
    },
    message('media', { example: '{ "src", "alt", "caption"?, "credit" }' }),
  ),
  v.check(
    // Without a kind it is a link where it has no file.
    ({ kind, src, url }) =>
      (kind === 'link' || (kind === undefined && src === undefined) ? url : src) !== undefined,
    message('media-src'),
  ),
);

/** The keys of a figure that mean something, by its kind. */
export const KEYS_OF_MEDIA = {
  image: ['kind', 'src', 'alt', 'caption', 'credit', 'width', 'height'],
  video: [
    ...['kind', 'src', 'poster', 'captions', 'transcript', 'alt', 'caption', 'credit'],
    ...['width', 'height'],
  ],
  audio: ['kind', 'src', 'transcript', 'alt', 'caption', 'credit'],
  link: ['kind', 'url', 'poster', 'alt', 'caption', 'credit', 'width', 'height'],
} as const satisfies Record<(typeof MEDIA_KINDS)[number], readonly string[]>;
