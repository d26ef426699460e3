/** What browsers show, as a story's picture. */
export type PictureKind = 'jpg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg';

/** More than any picture that a page can show; a drawing of more is slow to look through. */
const MOST = 25_000_000;
const MOST_SVG = 3_000_000;

/** Why a file is not taken as a picture: no type that browsers show, too large, empty. */
export type PictureFault = 'type' | 'large' | 'empty';

/** What kind of picture a file is, by its bytes: a name may say anything. */
export function pictureKind(bytes: Uint8Array): PictureKind | PictureFault {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST) return 'large';
  const kind = kindOf(bytes);
  return kind === 'svg' && bytes.length > MOST_SVG ? 'large' : kind;
}

function kindOf(bytes: Uint8Array): PictureKind | 'type' {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF.{4}WEBP/s.test(head)) return 'webp';
  if (/^.{4}ftypavi[fs]/s.test(head)) return 'avif';
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE\s+svg[^>[]*(?:\[.*?\]\s*)?>\s*)*<(?:\w+:)?svg[\s>]/is.test(
    text,
  )
    ? 'svg'
    : 'type';
}

/** The name of a file with the ending of what it is. */
export function nameFor(name: string, kind: PictureKind): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  const isRight = ending === kind || (kind === 'jpg' && ending === 'jpeg');
  return isRight ? name : `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.${kind}`;
}
