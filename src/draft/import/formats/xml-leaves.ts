import type { Leftover } from '../imported.ts';

interface Leaf {
  readonly values: string[];
  count: number;
}

const SHOWN = 3;

/**
 * The elements of a document that have text and that no reader took, by their path, each path once.
 *
 * @param isTaken by the path from below the root: `wpt/name`, `trk/trkseg/trkpt/time`
 * @param more elements that are no longer in the document, by the end of their path
 */
export function unreadElements(
  root: Element,
  isTaken: (path: string) => boolean,
  more: ReadonlyMap<string, number> = new Map(),
): Leftover[] {
  const leaves = new Map<string, Leaf>();
  const open: [element: Element, path: string][] = [[root, '']];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, path] = next;
    const children: Element[] = [];
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 1) children.push(child as Element);
    const text = children.length === 0 ? (element.textContent ?? '').trim() : '';
    const href = element.getAttribute('href') ?? '';
    for (const value of [text, href]) if (value !== '' && !isTaken(path)) add(leaves, path, value);
    for (const child of children.reverse()) {
      const name = child.localName ?? child.nodeName;
      open.push([child, path === '' ? name : `${path}/${name}`]);
    }
  }
  return [...leaves].map(([path, { values, count }]): Leftover => {
    const all = count + (more.get(path.split('/').at(-1) ?? '') ?? 0);
    const what = `${values.join('; ')}${all > values.length ? ' …' : ''}`;
    return { where: path, what, reason: 'no-such-field', ...(all > 1 && { count: all }) };
  });
}

function add(leaves: Map<string, Leaf>, path: string, value: string): void {
  const leaf = leaves.get(path) ?? { values: [], count: 0 };
  leaf.count += 1;
  if (leaf.values.length < SHOWN) leaf.values.push(value.slice(0, 200));
  leaves.set(path, leaf);
}
