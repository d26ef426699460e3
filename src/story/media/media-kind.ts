import type { Media } from './media.ts';

export const MEDIA_KINDS = [
  'image',
  'video',
  'audio',
  'link',
] as const satisfies readonly Media['kind'][];

export function isMediaKind(name: string): name is Media['kind'] {
  return (MEDIA_KINDS as readonly string[]).includes(name);
}

/** What a page makes of a file. */
export type FileKind = 'image' | 'video' | 'audio' | 'captions';

/** Types of files that today's browsers show, by the ending of the name. */
const SHOWN: Readonly<Record<FileKind, readonly string[]>> = {
  captions: ['vtt'],
  image: ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'],
  video: ['m4v', 'mp4', 'webm'],
  audio: ['aac', 'flac', 'm4a', 'mp3', 'oga', 'ogg', 'opus', 'wav'],
};

/** Types that an author may have, and only some browsers or none show. */
const NOT_SHOWN = {
  video: ['3gp', 'avi', 'flv', 'mkv', 'mov', 'mpeg', 'mpg', 'mts', 'ogv', 'wmv'],
  audio: ['aif', 'aiff', 'amr', 'mid', 'wma'],
};

/** What a file is by the ending of its name; any that is neither film nor sound is an image. */
export function kindOfFile(path: string): 'image' | 'video' | 'audio' {
  const type = typeOfFile(path);
  for (const kind of ['video', 'audio'] as const)
    if (SHOWN[kind].includes(type) || NOT_SHOWN[kind].includes(type)) return kind;
  return 'image';
}

/** Whether browsers show such a file, as far as its name says what it is. */
export function isShown(kind: FileKind, path: string): boolean {
  return SHOWN[kind].includes(typeOfFile(path));
}

/** The types that browsers show, as a sentence lists them. */
export function shownTypes(kind: FileKind): readonly string[] {
  return SHOWN[kind];
}

/** The ending of a file's name in small letters, without the dot; empty where it has none. */
export function typeOfFile(path: string): string {
  const [name = ''] = path.split(/[?#]/);
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
