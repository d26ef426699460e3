import type {
  Definition,
  Image,
  ImageReference,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
} from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { isMediaKind, kindOfFile } from '../media/media-kind.ts';

/** A figure as Markdown writes it: the same keys as in story.json, as plain texts. */
export interface FigureSource {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The node that becomes the figure, within its paragraph or by itself. */
  readonly node: Nodes;
}

export type Definitions = ReadonlyMap<string, Definition>;

export function definitionsIn({ children }: Root): Definitions {
  const all = children.filter((node) => node.type === 'definition');
  // CommonMark takes the first of two definitions with the same name.
  return new Map(all.reverse().map((node) => [node.identifier, node]));
}

/** The figures of a paragraph that holds nothing else; null for any other. */
export function figuresOfParagraph(
  { children }: Paragraph,
  definitions: Definitions,
): readonly FigureSource[] | null {
  const figures: FigureSource[] = [];
  for (const node of children) {
    if (isSpace(node)) continue;
    const fields = fieldsOf(node, definitions);
    if (!fields) return null;
    figures.push({ fields, node });
  }
  return figures.length > 0 ? figures : null;
}

/** `::video{src="…"}` and its like; null for any other directive. */
export function figureOfDirective(node: LeafDirective): FigureSource | null {
  const kind = node.name;
  if (!isMediaKind(kind)) return null;
  const label = plainText(node.children).trim();
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => [
    key,
    key === 'width' || key === 'height' ? sizeOf(value ?? '') : (value ?? ''),
  ]);
  const fields = { ...(label === '' ? {} : { caption: label }), ...Object.fromEntries(attributes) };
  return { fields: { kind, ...fields }, node };
}

function fieldsOf(node: PhrasingContent, definitions: Definitions): FigureSource['fields'] | null {
  if (node.type === 'image' || node.type === 'imageReference') {
    const image = imageOf(node, definitions);
    return image && { ...textsOf(image), kind: kindOfFile(image.url), src: image.url };
  }
  if (node.type !== 'link' && node.type !== 'linkReference') return null;
  const [only, ...others] = node.children.filter((child) => !isSpace(child));
  if (!only || others.length > 0 || (only.type !== 'image' && only.type !== 'imageReference'))
    return null;
  const target = node.type === 'link' ? node : definitions.get(node.identifier);
  const poster = imageOf(only, definitions);
  if (!target || !poster) return null;
  return { ...textsOf(poster), kind: 'link', url: target.url, poster: poster.url };
}

interface ImageTexts {
  readonly url: string;
  readonly alt?: string | null | undefined;
  readonly title?: string | null | undefined;
}

function imageOf(node: Image | ImageReference, definitions: Definitions): ImageTexts | null {
  if (node.type === 'image') return node;
  const definition = definitions.get(node.identifier);
  return definition ? { url: definition.url, title: definition.title, alt: node.alt } : null;
}

/** The word is the same in every language, like the names of attributes. */
const CREDIT = /(?:^|\s)credit:/i;

/** The title of an image is its caption, and its credit after `Credit:`. */
function textsOf({ alt, title }: ImageTexts): Record<string, string> {
  const text = title ?? '';
  const at = CREDIT.exec(text);
  const texts = {
    alt: alt ?? '',
    caption: at ? text.slice(0, at.index) : text,
    credit: at ? text.slice(at.index + at[0].length) : '',
  };
  const written = Object.entries(texts).map(([key, words]) => [key, words.trim()] as const);
  return Object.fromEntries(written.filter(([, words]) => words !== ''));
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'children' in node ? plainText(node.children) : '';
    })
    .join('');
}

/** A number where it is one, for the schema. */
function sizeOf(text: string): number | string {
  return /^\d{1,9}(?:px)?$/.test(text) ? Number.parseInt(text, 10) : text;
}
