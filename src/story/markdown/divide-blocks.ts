import type { Nodes, Parent, Root, RootContent } from 'mdast';

/** Characters of one paragraph. Longer than any by an author's hand; a browser lays out a block at a time. */
const MOST = 5000;

/** Makes several paragraphs, headings, and blocks of code of each that is too long to be laid out at once. */
export function divideBlocks(root: Root): Root {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    const parent = node as Parent;
    parent.children = parent.children.flatMap((child): RootContent[] => {
      const isBlock = child.type === 'paragraph' || child.type === 'heading';
      if (isBlock || child.type === 'code') return pieces(child);
      open.push(child);
      return [child];
    });
  }
  return root;
}

/** A node, or several like it that hold a part of it each. */
function pieces<T extends Nodes>(node: T): T[] {
  if (lengthOf(node) <= MOST) return [node];
  if ('value' in node) return chunks(node.value).map((value) => ({ ...node, value }));
  if (!('children' in node)) return [node];
  const parts: Nodes[][] = [];
  let room = 0;
  for (const piece of node.children.flatMap(pieces<Nodes>)) {
    const length = lengthOf(piece);
    if (length > room) {
      parts.push([]);
      room = MOST;
    }
    parts.at(-1)?.push(piece);
    room -= length;
  }
  return parts.map((children) => ({ ...node, children }));
}

/** Cut at a space where there is one, and never within a character. */
function chunks(text: string): string[] {
  const out: string[] = [];
  for (let from = 0; from < text.length; ) {
    const most = from + MOST;
    const space = most < text.length ? text.lastIndexOf(' ', most) + 1 : text.length;
    let to = space > from ? space : most;
    if (to < text.length && /[\udc00-\udfff]/.test(text[to] ?? '')) to -= 1;
    out.push(text.slice(from, to));
    from = to;
  }
  return out;
}

function lengthOf(node: Nodes): number {
  if ('value' in node) return node.value.length;
  if (!('children' in node)) return 0;
  return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
}
