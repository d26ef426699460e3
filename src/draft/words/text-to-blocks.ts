import type { ListItem, Paragraph, RootContent } from 'mdast';

/** Longer, a line is a sentence. */
const MOST_HEADING = 80;

/**
 * The blocks of plain text. Blank lines part paragraphs; where there are none, each line is a paragraph. A
 * short line between them without a full stop is a heading, and lines that begin with a bullet are a list.
 */
export function textToBlocks(text: string): RootContent[] {
  const lines = text.replace(/\r\n?|\u2028|\u2029/gu, '\n').split('\n');
  const parted = lines.some((line, i) => i > 0 && i < lines.length - 1 && line.trim() === '');
  const groups: string[][] = [[]];
  for (const line of lines) {
    const isItem = BULLET.test(line);
    const wasItem = BULLET.test(groups.at(-1)?.at(-1) ?? '');
    if (line.trim() === '' || !parted || isItem !== wasItem) groups.push([]);
    if (line.trim() !== '') groups.at(-1)?.push(line.trim());
  }
  const filled = groups.filter((group) => group.length > 0);
  const blocks: RootContent[] = [];
  for (const [i, group] of filled.entries()) {
    const [first = ''] = group;
    const before = blocks.at(-1);
    if (BULLET.test(first)) {
      const items = group.map(itemOf);
      if (before?.type === 'list') before.children.push(...items);
      else
        blocks.push({
          type: 'list',
          ordered: /^\s*\d/u.test(first),
          spread: false,
          children: items,
        });
    } else if (/^(?:[*\-–—_•·]\s*){3,}$/u.test(first)) blocks.push({ type: 'thematicBreak' });
    else if (group.length === 1 && isHeading(first) && followsText(filled[i + 1]))
      blocks.push({
        type: 'heading',
        depth: i === 0 ? 1 : 2,
        children: [{ type: 'text', value: first }],
      });
    else blocks.push(paragraphOf(group));
  }
  return blocks;
}

const BULLET = /^\s*(?:[•·‣◦▪●–—*-]|\d{1,3}[.)])\s+(?=\S)/u;

function itemOf(line: string): ListItem {
  return { type: 'listItem', spread: false, children: [paragraphOf([line.replace(BULLET, '')])] };
}

function paragraphOf(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, i) => [
      ...(i === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text' as const, value: line },
    ]),
  };
}

/** A line of dialogue begins with a dash; a heading is short and no sentence. */
function isHeading(line: string): boolean {
  return line.length <= MOST_HEADING && !/[.!…,;:»”"]$/u.test(line) && /\p{L}/u.test(line);
}

/** A short line at the end, or before another one, is no heading. */
function followsText(next: readonly string[] | undefined): boolean {
  const [first = ''] = next ?? [];
  return first.length > MOST_HEADING || /[.!?…]["”»]?$/u.test(first);
}
