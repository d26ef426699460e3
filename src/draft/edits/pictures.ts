import { MEDIA_FILE } from '../../story/media/media-files.ts';
import { isObject } from '../../story/schema/values.ts';
import { type Draft, withFile } from '../draft.ts';
import { bytesOf, contentOf } from '../file-content.ts';
import { editJson, insertJson, type JsonPath, jsonAt } from '../json/edit-json.ts';
import { idFrom } from '../slug.ts';
import { eventPath, STORY } from './story-json.ts';
import { articleOf, eolOf, withArticle } from './text/article-file.ts';
import { removeItemTexts, removeTextsAt } from './text/local-texts.ts';

export interface NewPicture {
  /** Of the file, e.g. `IMG 2041.JPG`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly alt: string;
  readonly credit: string;
  readonly caption?: string;
}

/** Whose figures: of the head of the story, a stop or a moment, or a passage. */
export type PictureHome =
  | { readonly lead: true }
  | { readonly event: string }
  | { readonly passage: string };

export interface AddedPicture {
  readonly draft: Draft;
  /** The path of the file in the folder. */
  readonly src: string;
}

/** Adds a picture to the figures of story.json. The same draft where its home is not there. */
export function addPicture(draft: Draft, picture: NewPicture, home: PictureHome): AddedPicture {
  const path = figuresPath(draft, home);
  if (!path) return { draft, src: '' };
  const { draft: held, src } = withPictureFile(draft, picture);
  const { alt, caption, credit } = picture;
  const figure = { src, alt, ...(caption ? { caption } : {}), credit };
  if ('lead' in home) return { draft: editJson(held, STORY, path, figure), src };
  const figures = jsonAt(held, STORY, path);
  const count = Array.isArray(figures) ? figures.length : 0;
  return { draft: insertJson(held, STORY, path, count, figure), src };
}

/** Adds a picture to an article, as a paragraph of its own after the one at a place. */
export function addPictureToText(
  draft: Draft,
  lang: string,
  at: number,
  picture: NewPicture,
): AddedPicture {
  const { draft: held, src } = withPictureFile(draft, picture);
  const markdown = articleOf(held, lang);
  const eol = eolOf(markdown);
  const rest = /\r?\n[ \t]*\r?\n|\r?\n {0,3}:{3,}|$/g;
  rest.lastIndex = at;
  const end = rest.exec(markdown)?.index ?? markdown.length;
  const words = `${eol}${eol}${pictureMarkdown(src, picture)}`;
  return {
    draft: withArticle(held, lang, markdown.slice(0, end) + words + markdown.slice(end)),
    src,
  };
}

/** The same in all languages: docs/story-format.md. */
const CREDIT = 'Credit:';

/** A figure as Markdown writes it. */
function pictureMarkdown(src: string, { alt, caption = '', credit }: NewPicture): string {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const title = [line(caption), credit.trim() === '' ? '' : [CREDIT, line(credit)].join(' ')]
    .filter(Boolean)
    .join(' ');
  const escaped = line(alt).replace(/[\\[\]]/g, '\\$&');
  return `![${escaped}](${src}${title ? ` "${title.replace(/[\\"]/g, '\\$&')}"` : ''})`;
}

/** Removes a figure with its words, and its files where nothing else shows them. */
export function removePicture(draft: Draft, home: PictureHome, index = 0): Draft {
  const list = figuresPath(draft, home);
  if (!list) return draft;
  const figures = jsonAt(draft, STORY, list);
  const isLast = 'lead' in home || (Array.isArray(figures) && figures.length === 1);
  const path: JsonPath = isLast ? list : [...list, index];
  const src = jsonAt(draft, STORY, 'lead' in home ? [...list, 'src'] : [...list, index, 'src']);
  const wordless = isLast ? removeTextsAt(draft, list) : removeItemTexts(draft, list, index);
  const changed = editJson(wordless, STORY, path, undefined);
  const files = typeof src === 'string' ? [src] : isObject(src) ? Object.values(src) : [];
  return files.reduce<Draft>(
    (each, file) => (typeof file === 'string' ? withoutUnnamed(each, file) : each),
    changed,
  );
}

/** Without a file that nothing names any more, and without its smaller copies. */
function withoutUnnamed(draft: Draft, src: string): Draft {
  if (!draft.files.has(src) || isNamed(draft, src)) return draft;
  const variants = jsonAt(draft, MEDIA_FILE, [src, 'variants']);
  let changed = withFile(draft, src, null);
  for (const variant of Array.isArray(variants) ? variants : [])
    if (isObject(variant) && typeof variant.src === 'string')
      changed = withFile(changed, variant.src, null);
  return jsonAt(changed, MEDIA_FILE, [src]) === undefined
    ? changed
    : editJson(changed, MEDIA_FILE, [src], undefined);
}

/** Puts the file of a picture into the folder, under a name that no other file has. */
function withPictureFile(draft: Draft, { name, bytes }: NewPicture): AddedPicture {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'jpg';
  const stem = name.replace(/\.[^.]*$/, '');
  for (const [path, content] of draft.files)
    if (path.startsWith('media/') && isSame(bytesOf(content), bytes)) return { draft, src: path };
  const taken = [...draft.files.keys()].map((path) => path.replace(/^media\/|\.[^.]*$/g, ''));
  const src = `media/${idFrom(stem, new Set(taken), 'picture')}.${ending}`;
  return { draft: withFile(draft, src, contentOf(src, bytes)), src };
}

/** Where story.json has the figures of a home: one for the story, else a list; null where the home is not there. */
export function figuresPath(draft: Draft, home: PictureHome): JsonPath | null {
  if ('lead' in home) return ['lead'];
  if ('passage' in home) return ['passages', home.passage, 'media'];
  const event = eventPath(draft, home.event);
  return event && [...event, 'media'];
}

function isNamed(draft: Draft, src: string): boolean {
  return [...draft.files].some(
    ([path, content]) =>
      typeof content === 'string' &&
      /\.(?:md|json)$/.test(path) &&
      path !== MEDIA_FILE &&
      content.includes(src),
  );
}

const isSame = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
