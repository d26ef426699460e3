import { storyFolder } from '../../story/load/story-folder.ts';
import type { LocalText } from '../../story/local-text.ts';
import { localize } from '../../story/localize.ts';
import { mediaAddress } from '../../story/media/media-address.ts';
import { typeOfFile } from '../../story/media/media-kind.ts';
import type { Story } from '../../story/model.ts';

/** What a page loads for a picture, and what it knows before the picture has loaded. */
export interface PictureFiles {
  /** The file itself, for browsers that show none of the `sources`. */
  readonly src: string;
  /** Smaller copies, one entry per type, the best type first. */
  readonly sources: readonly { readonly type: string; readonly srcSet: string }[];
  /** The box that is reserved, CSS px. Wide pictures shrink to their column. */
  readonly width: number;
  readonly height: number;
  /** Mean colour, `#rrggbb`; null where it is not known. */
  readonly tone: string | null;
  /** Bytes of the smallest copy that is shown; null where they are not known. */
  readonly bytes: number | null;
}

/** A size as the author gives it. */
interface GivenSize {
  readonly width: number | null;
  readonly height: number | null;
}

/** No picture is shown higher, px: with the map above it a phone shows it whole. */
const HIGHEST = 560;
/** Drawings have no pixels, so they fill any column. */
const DRAWING_WIDTH = 1200;
/** The box of a picture whose size nobody knows. */
const UNKNOWN = { width: 1200, height: 800 };

/**
 * The files of a picture in the language that is shown; null for an address that the site may not load.
 *
 * @param path of the picture, as story or article name it
 */
export function pictureFiles(
  { slug, mediaFiles }: Pick<Story, 'slug' | 'mediaFiles'>,
  path: LocalText,
  lang: string,
  given: GivenSize = { width: null, height: null },
): PictureFiles | null {
  const folder = storyFolder(slug);
  const name = localize(path, lang);
  const address = mediaAddress(name, folder);
  if (address === null) return null;
  const drawing = typeOfFile(name) === 'svg';
  const known = mediaFiles.get(name);
  const variants = (known?.variants ?? []).flatMap((variant) => {
    const src = mediaAddress(variant.src, folder);
    return src === null ? [] : [{ ...variant, src }];
  });
  const types = [...new Set(variants.map(({ type }) => type))];
  return {
    // The drawing shows the words whose group has this id.
    src: drawing ? `${address}#${lang}` : address,
    sources: types.map((type) => ({
      type,
      srcSet: variants
        .filter((variant) => variant.type === type)
        .map(({ src, width }) => `${src} ${width}w`)
        .join(', '),
    })),
    ...boxOf(known, given, drawing),
    tone: drawing ? null : (known?.placeholder ?? null),
    bytes: least([...(known ? [known] : []), ...variants].map(({ bytes }) => bytes)),
  };
}

/** The box that is reserved for a file, CSS px: from media.json, else as the author gives it, else a likely one. */
export function boxOf(
  known: GivenSize | undefined,
  given: GivenSize,
  drawing = false,
): { readonly width: number; readonly height: number } {
  const { width, height } = sizeOf(known) ?? sizeOf(given) ?? UNKNOWN;
  const ratio = width / height;
  const shown = Math.min(drawing ? DRAWING_WIDTH : width, HIGHEST * ratio);
  return { width: Math.round(shown), height: Math.round(shown / ratio) };
}

function least(numbers: readonly number[]): number | null {
  return numbers.length > 0 ? Math.min(...numbers) : null;
}

function sizeOf(size: GivenSize | undefined): { width: number; height: number } | null {
  const { width, height } = size ?? {};
  return width && height ? { width, height } : null;
}
