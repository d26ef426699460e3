import type { Nodes } from 'mdast';

/**
 * A node and all its descendants, in the order of the text. Without recursion, since marks may nest
 * deeper than the stack allows.
 */
export function* within(node: Nodes): Generator<Nodes> {
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    if ('children' in next) for (const child of next.children.toReversed()) stack.push(child);
  }
}
