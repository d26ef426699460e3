import * as v from 'valibot';
import type { LocalText } from '../local-text.ts';
import { media as schema } from '../schema/media.ts';
import type { text as textSchema } from '../schema/values.ts';
import type { Media } from './media.ts';
import { kindOfFile } from './media-kind.ts';
import { folderFile } from './media-path.ts';

type MediaInput = v.InferOutput<typeof schema>;
type TextInput = v.InferOutput<typeof textSchema>;

/** A text by language, and a file by language: how the file that has the figure writes them. */
interface Reader {
  /** The language of a plain text. */
  readonly lang: string;
  /** A text that is shown. */
  readonly text: (value: TextInput) => LocalText;
}

/** A figure from the keys that story.json or an article gives it; the schema's issues where they are not valid. */
export function readMedia(
  value: unknown,
  reader: Reader,
): { readonly media: Media } | { readonly issues: readonly v.BaseIssue<unknown>[] } {
  const result = v.safeParse(schema, value);
  return result.success ? { media: toMedia(result.output, reader) } : { issues: result.issues };
}

function toMedia(input: MediaInput, { lang, text }: Reader): Media {
  const textOr = (value: TextInput | undefined) => (value === undefined ? null : text(value));
  const fileOr = (value: TextInput | undefined) =>
    value === undefined ? null : files(value, lang);
  const texts = {
    alt: textOr(input.alt),
    caption: textOr(input.caption),
    credit: textOr(input.credit),
  };
  const size = { width: input.width ?? null, height: input.height ?? null };
  const { kind, src = '', url = '' } = input;
  const transcript = () => textOr(input.transcript);
  switch (kind ?? kindOf(input)) {
    case 'image':
      return { kind: 'image', src: files(src, lang), ...texts, ...size };
    case 'video': {
      const [poster, captions] = [fileOr(input.poster), fileOr(input.captions)];
      const rest = { poster, captions, transcript: transcript() };
      return { kind: 'video', src: files(src, lang), ...rest, ...texts, ...size };
    }
    case 'audio':
      return { kind: 'audio', src: files(src, lang), transcript: transcript(), ...texts };
    case 'link':
      return {
        kind: 'link',
        url: byLanguage(url, lang),
        poster: fileOr(input.poster),
        ...texts,
        ...size,
      };
  }
}

function kindOf({ src, url }: MediaInput): Media['kind'] {
  if (src === undefined && url !== undefined) return 'link';
  return kindOfFile(typeof src === 'string' ? src : (Object.values(src ?? {})[0] ?? ''));
}

/** Files by language, each by the name that the disk has. */
function files(value: TextInput, lang: string): LocalText {
  const paths = Object.entries(byLanguage(value, lang));
  return Object.fromEntries(paths.map(([key, path]) => [key, folderFile(path) ?? path]));
}

function byLanguage(value: TextInput, lang: string): LocalText {
  if (typeof value === 'string') return { [lang]: value };
  // The story's first language first, as in every text; own properties only.
  if (!Object.hasOwn(value, lang)) return { ...value };
  const { [lang]: head = '', ...others } = value;
  return { [lang]: head, ...others };
}
