import type { Nodes } from 'mdast';

/** The words of a block or of words in it. */
export function textOf(node: Nodes): string {
  const open: Nodes[] = [node];
  let text = '';
  for (let next = open.pop(); next; next = open.pop()) {
    if ('value' in next) text += next.value;
    if (next.type === 'break') text += ' ';
    if ('children' in next) open.push(...[...(next.children as Nodes[])].reverse());
  }
  return text;
}
