/** Widths of the smaller copies, in pixels: a phone's column, a desktop's column on a sharp screen, a whole screen. */
const WIDTHS = [480, 960, 1920] as const;
/** The widest that is published. */
export const MOST_WIDTH = 1920;

/** `media/photo.jpg.0a1b2c3d.480.avif`: the file's own name, the beginning of its hash, and the width. */
const COPY = /^media\/(.+)\.([0-9a-f]{8})\.\d{1,5}\.(?:avif|webp)$/;

export type CopyType = 'avif' | 'webp';

/** The name of a smaller copy, which changes when the picture does. */
export function copyName(src: string, hash: string, width: number, type: CopyType): string {
  return `media/${src}.${hash}.${width}.${type}`;
}

/** The picture of which a file is a copy, and its hash; null for any other file. */
export function originOf(path: string): { readonly src: string; readonly hash: string } | null {
  const [, src, hash] = COPY.exec(path) ?? [];
  return src !== undefined && hash !== undefined ? { src, hash } : null;
}

/** The widths of a picture's copies: never wider than itself, and none that is hardly narrower than the next. */
export function copyWidths(width: number): readonly number[] {
  const widest = Math.min(width, MOST_WIDTH);
  return [...WIDTHS.filter((each) => each < 0.85 * widest), widest];
}
