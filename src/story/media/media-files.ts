import * as v from 'valibot';
import type { Problems } from '../problems/problems.ts';
import { isObject } from '../schema/values.ts';

/** media.json, which `npm run images` writes beside the pictures of a story: what is known of each file. */

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const bytes = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A file below the story's folder, by the name on the disk: no other host, and no way up. */
const path = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^(?!\/)(?!(?:.*\/)?\.\.?\/)[^\\:?#\p{Cc}]+$/u),
);

const variant = v.object({
  type: v.picklist(['image/avif', 'image/webp']),
  /** Relative to the story's folder, as the `src` of the media. */
  src: path,
  width: size,
  bytes,
});

const mediaFile = v.object({
  /** In pixels; null where nobody has measured: of videos and sounds. */
  width: v.optional(v.nullable(size), null),
  height: v.optional(v.nullable(size), null),
  /** Of the file itself, which browsers without AVIF and WebP show. */
  bytes,
  /** The mean colour, `#rrggbb`; null for drawings, videos and sounds. */
  placeholder: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))), null),
  /** Smaller copies, the best type first and the narrowest of a type first; empty for all but photographs. */
  variants: v.optional(v.pipe(v.array(variant), v.maxLength(12)), []),
});

type MediaVariant = Readonly<v.InferOutput<typeof variant>>;
export interface MediaFile extends Readonly<Omit<v.InferOutput<typeof mediaFile>, 'variants'>> {
  readonly variants: readonly MediaVariant[];
}

/** By `src`, as story and article name it. Empty where the tool was not run. */
export type MediaFiles = ReadonlyMap<string, MediaFile>;

export const MEDIA_FILE = 'media.json';
/** What a reader's phone should not have to load for one picture, bytes. */
export const HEAVY = 500_000;
/** A story has a few dozen. */
const MOST_FILES = 1000;

/** Reads media.json. An entry that is not valid is left out: its picture is then shown as the plain file. */
export function readMediaFiles(json: unknown, problems: Problems): MediaFiles {
  const files = new Map<string, MediaFile>();
  if (json === null || json === undefined) return files;
  if (!isObject(json)) {
    problems.add('hint', 'media-file-invalid', MEDIA_FILE);
    return files;
  }
  for (const [src, entry] of Object.entries(json).slice(0, MOST_FILES)) {
    const { success, output } = v.safeParse(mediaFile, entry);
    const where = `${MEDIA_FILE}: "${src}"`;
    if (!success || !v.is(path, src)) {
      problems.add('hint', 'media-file-invalid', where);
      continue;
    }
    files.set(src, output);
    const heaviest = Math.max(output.bytes, ...output.variants.map((each) => each.bytes));
    if (output.width !== null && heaviest > HEAVY) {
      const [size, limit] = [Math.round(heaviest / 1000), HEAVY / 1000];
      problems.add('hint', 'media-heavy', where, { size, limit });
    }
  }
  return files;
}

/** Whether a story may show files of its folder, so that media.json is worth a request. */
export function namesMedia(
  story: unknown,
  articles: Readonly<Record<string, string | null>>,
): boolean {
  return (
    entriesNameMedia(story) || Object.values(articles).some((text) => text && MARKS.test(text))
  );
}

/** A picture, or a directive on a line of its own. */
const MARKS = /!\[|^[ >\t]*::[a-z]/m;

function entriesNameMedia(story: unknown): boolean {
  if (!isObject(story)) return false;
  if (story.lead) return true;
  return ['stops', 'moments', 'passages'].some((list) => {
    const items = isObject(story[list]) || Array.isArray(story[list]) ? story[list] : [];
    return Object.values(items).some((item) => isObject(item) && item.media);
  });
}
