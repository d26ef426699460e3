import type { Heading, RootContent } from 'mdast';
import type { LeftOut } from './clean-clipboard.ts';
import { textOf } from './text-of.ts';

/** What a clipboard holds: word processors give both. */
export interface Clipboard {
  readonly html?: string | null;
  readonly text?: string | null;
}

/** A part of an article, as Markdown of the format's article.<lang>.md. */
interface CutPassage {
  /** The words of its heading, for an id and a list; null where it has none. */
  readonly heading: string | null;
  /** With the heading, at the second level. */
  readonly markdown: string;
}

export interface CutArticle {
  /** The article's own title, if it begins with one. */
  readonly title: string | null;
  readonly passages: readonly CutPassage[];
  /** What articles do not take, and how often it was there. */
  readonly leftOut: readonly { readonly what: LeftOut; readonly count: number }[];
  /** The text was longer than an article may be, and its end is missing. */
  readonly shortened: boolean;
}

/** Characters. A long report has 60,000; its HTML ten times as many. */
const MOST_HTML = 2_000_000;
const MOST_TEXT = 300_000;
/** A passage of a text without headings has about as many words. */
const WORDS = 80;

/**
 * Cuts an article from a word processor, a content system or a mail into passages: at its headings, else about
 * every eighty words between paragraphs. Headings, lists, links, bold, italic, quotations and tables stay; styles,
 * scripts and pictures do not. Loads what it needs at the first call. Never throws on any text.
 */
export async function splitIntoPassages({ html, text }: Clipboard): Promise<CutArticle> {
  const { htmlToBlocks } = await import('./html-to-blocks.ts');
  const { markdownOf } = await import('../import/text/plain-to-markdown.ts');
  const { textToBlocks } = await import('./text-to-blocks.ts');
  const rich = html ? htmlToBlocks(html.slice(0, MOST_HTML)) : null;
  const source = text || (html ?? '').slice(0, MOST_HTML).replace(/<[^<>]*>?/gu, ' ');
  const isRich = rich !== null && rich.blocks.length > 0;
  const all = isRich ? rich.blocks : textToBlocks(source.slice(0, MOST_TEXT));
  const blocks = isRich ? withBoldHeadings(all) : all;
  const { title, rest } = takeTitle(blocks);
  return {
    title,
    passages: cut(rest).flatMap((group) => {
      const [first] = group;
      const markdown = markdownOf({ type: 'root', children: levelled(group) });
      const heading = first?.type === 'heading' ? oneLine(textOf(first)) : null;
      return markdown === '' ? [] : [{ heading, markdown }];
    }),
    leftOut: [...(rich?.leftOut ?? [])].map(([what, count]) => ({ what, count })),
    shortened: isRich ? (html ?? '').length > MOST_HTML : source.length > MOST_TEXT,
  };
}

/** Authors who use no styles make a line bold: in a text without headings that is one. */
function withBoldHeadings(blocks: readonly RootContent[]): readonly RootContent[] {
  if (blocks.some(({ type }) => type === 'heading')) return blocks;
  return blocks.map((block): RootContent => {
    if (block.type !== 'paragraph' || block.children.length !== 1) return block;
    const [mark] = block.children;
    const words = textOf(block);
    if (mark?.type !== 'strong' || words.length > 80 || /[.…,;:]$/u.test(words)) return block;
    return { type: 'heading', depth: 2, children: mark.children };
  });
}

/** The heading that an article begins with, if no other is as high. */
function takeTitle(blocks: readonly RootContent[]): {
  readonly title: string | null;
  readonly rest: readonly RootContent[];
} {
  const [first, ...rest] = blocks;
  const isTitle =
    first?.type === 'heading' &&
    first.depth === 1 &&
    !rest.some((block) => block.type === 'heading' && block.depth === 1);
  return isTitle ? { title: oneLine(textOf(first)), rest } : { title: null, rest: blocks };
}

/** At the highest headings that there are, else between paragraphs; always at a rule. */
function cut(blocks: readonly RootContent[]): RootContent[][] {
  const depths = blocks
    .filter((block): block is Heading => block.type === 'heading')
    .map(({ depth }) => depth);
  const top = Math.min(...depths);
  const groups: RootContent[][] = [[]];
  let words = 0;
  for (const block of blocks) {
    const isTop = block.type === 'heading' && block.depth === top;
    const isFull = depths.length === 0 && block.type === 'paragraph' && words >= WORDS;
    if (isTop || isFull || block.type === 'thematicBreak') {
      groups.push([]);
      words = 0;
    }
    if (block.type !== 'thematicBreak') groups.at(-1)?.push(block);
    words += wordsIn(block);
  }
  return groups.filter((group) => group.length > 0);
}

function wordsIn(block: RootContent): number {
  return textOf(block).match(/\S+/gu)?.length ?? 0;
}

/** Headings as passages have them: the first of a passage at the second level, others below. */
function levelled(group: readonly RootContent[]): RootContent[] {
  return group.map((block, i): RootContent => {
    if (block.type !== 'heading') return block;
    return { ...block, depth: i === 0 ? 2 : (Math.max(3, block.depth) as 3 | 4 | 5 | 6) };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
