import { filesInMemory } from '../../story/media/media-address.ts';

/** The types that browsers need to be given: they find out those of pictures themselves, but not of a drawing. */
const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  vtt: 'text/vtt',
};

const shown = new Map<string, string | Uint8Array>();

/** Gives each picture, film and sound of a draft an address that is valid within this page. */
export function showMedia(files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    if (isText(path) || isSame(shown.get(path), content)) continue;
    const ending = path.split('.').at(-1)?.toLowerCase() ?? '';
    const part = typeof content === 'string' ? content : new Uint8Array(content);
    const url = URL.createObjectURL(new Blob([part], { type: TYPES[ending] ?? '' }));
    shown.set(path, content);
    filesInMemory.set(path, url);
  }
}

const isText = (path: string) => /\.(?:json|geojson|md)$/.test(path);

/** A message brings copies of the bytes. */
function isSame(one: string | Uint8Array | undefined, other: string | Uint8Array): boolean {
  if (typeof one === 'string' || typeof other === 'string' || !one) return one === other;
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
