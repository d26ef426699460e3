import type { Node, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-directive';
import { LIMITS } from '../limits.ts';
import type { Media } from '../media/media.ts';
import { readMedia } from '../media/read-media.ts';
import { breakLongWords } from './break-long-words.ts';
import {
  type Definitions,
  definitionsIn,
  type FigureSource,
  figureOfDirective,
  figuresOfParagraph,
} from './figure-source.ts';
import { within } from './within.ts';

/** A figure among the blocks of an article's text. */
interface FigureBlock extends Node {
  readonly type: 'figure';
  readonly media: Media;
}

declare module 'mdast' {
  interface RootContentMap {
    figure: FigureBlock;
  }
  interface BlockContentMap {
    figure: FigureBlock;
  }
}

/** The figures of a text as they are written, in its order: as many as are shown. */
export function figureSources(root: Root): readonly FigureSource[] {
  const definitions = definitionsIn(root);
  return [...within(root)].flatMap((node) => sourcesOf(node, definitions) ?? []);
}

/**
 * Puts figures in the place of the paragraphs and directives that mean one. What is not valid stays as it
 * is, and so do those beyond the limit.
 *
 * @param lang of the text
 */
export function withFigures(root: Root, lang: string): Root {
  const definitions = definitionsIn(root);
  const reader = { lang, text: (value: unknown) => ({ [lang]: breakLongWords(String(value)) }) };
  let count = 0;

  function blocksFor(node: Nodes): Nodes[] {
    const sources = sourcesOf(node, definitions);
    if (!sources) return [node];
    return sources.map(({ fields, node: own }) => {
      const read = count < LIMITS.figures ? readMedia(fields, reader) : null;
      if (!read || !('media' in read)) return own === node ? node : paragraphOf(own);
      count += 1;
      return { type: 'figure', media: read.media, position: own.position };
    });
  }

  for (const node of within(root)) {
    if (!('children' in node) || node.type === 'paragraph') continue;
    const children = node.children as Nodes[];
    if (!children.some((child) => sourcesOf(child, definitions))) continue;
    node.children = children.flatMap(blocksFor) as RootContent[];
  }
  return root;
}

function sourcesOf(node: Nodes, definitions: Definitions): readonly FigureSource[] | null {
  if (node.type === 'paragraph') return figuresOfParagraph(node, definitions);
  const source = node.type === 'leafDirective' ? figureOfDirective(node) : null;
  return source && [source];
}

function paragraphOf(node: Nodes): Paragraph {
  return { type: 'paragraph', children: [node] as Paragraph['children'], position: node.position };
}
