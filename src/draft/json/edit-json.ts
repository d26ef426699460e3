import { type Node, parseTree } from 'jsonc-parser';
import { type Draft, textOf, withFile } from '../draft.ts';
import {
  broken,
  columnOf,
  indentAt,
  jsonText,
  type Layout,
  layoutOf,
  WIDTH,
} from './json-layout.ts';
import { UnfitFile } from './unfit-file.ts';

export type JsonPath = readonly (string | number)[];

/**
 * Sets the value at a path of a JSON file; undefined removes it. Every other byte stays as it was. What the path
 * leads through is made where it is missing, and so is the file.
 *
 * @throws an `UnfitFile` where the file is no JSON object, or has another value where a list or an object would have
 * to be: nothing that its author wrote is replaced by what it is not
 */
export function editJson(draft: Draft, file: string, path: JsonPath, value: unknown): Draft {
  return edited(draft, file, (text, root) => {
    if (value === undefined) return withoutValue(text, root, path);
    checkHolders(root, file, path);
    return withValue(text, root, path, value);
  });
}

/**
 * Sets many values of a JSON file, each in an entry of its own, in the time of one. Every other byte stays.
 *
 * @param edits no two may be within one object or list that is missing or changes
 */
export function editJsonAll(
  draft: Draft,
  file: string,
  edits: readonly { readonly path: JsonPath; readonly value: unknown }[],
): Draft {
  if (edits.length === 0) return draft;
  return edited(draft, file, (text, root) => {
    const placed = edits.map((edit) => {
      checkHolders(root, file, edit.path);
      return { ...edit, offset: deepest(root, edit.path).offset };
    });
    // From the end, so that what stands before is still where it was.
    return placed
      .sort((a, b) => b.offset - a.offset)
      .reduce((changed, { path, value }) => withValue(changed, root, path, value), text);
  });
}

/** Puts a value into an array, before the item at an index. The array is made where it is missing. */
export function insertJson(
  draft: Draft,
  file: string,
  arrayPath: JsonPath,
  index: number,
  value: unknown,
): Draft {
  return edited(draft, file, (text, root) => {
    checkHolders(root, file, arrayPath);
    const array = nodeAt(root, arrayPath);
    if (!array || array.type === 'null') return withValue(text, root, arrayPath, [value]);
    if (array.type !== 'array') throw new UnfitFile(file, arrayPath);
    return withEntry(text, array, index, (indent, column) =>
      jsonText(value, layoutOf(text), indent, column),
    );
  });
}

/** Moves an item of an array to another index. */
export function moveJson(
  draft: Draft,
  file: string,
  arrayPath: JsonPath,
  from: number,
  to: number,
): Draft {
  return edited(draft, file, (text, root) => {
    const items = nodeAt(root, arrayPath)?.children ?? [];
    const order = items.map((item) => text.slice(item.offset, item.offset + item.length));
    const [moved] = order.splice(from, 1);
    const first = items[0];
    if (moved === undefined || !first) return text;
    order.splice(to, 0, moved);
    // What stands between the items stays where it is.
    let whole = text.slice(0, first.offset);
    items.forEach((item, i) => {
      const next = items[i + 1]?.offset ?? text.length;
      whole += (order[i] ?? '') + text.slice(item.offset + item.length, next);
    });
    return whole;
  });
}

/** The value at a path of a JSON file; undefined where there is none. */
export function jsonAt(draft: Draft, file: string, path: JsonPath): unknown {
  let here: unknown = jsonOf(draft, file);
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

/** The last text of each file that was parsed: a panel asks for many values of one draft. */
const parsed = new Map<string, { readonly text: string; readonly json: unknown }>();

/**
 * A JSON file of a draft, parsed; undefined where there is none, or it is no JSON. The same object as long as the file
 * stays the same: do not change it.
 */
export function jsonOf(draft: Draft, file: string): unknown {
  const text = textOf(draft, file);
  if (text === null) return undefined;
  const last = parsed.get(file);
  if (last?.text === text) return last.json;
  const json = parse(text);
  parsed.set(file, { text, json });
  return json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text));
  } catch {
    return undefined;
  }
}

const withoutMark = (text: string) => text.replace(/^\ufeff/, '');

function edited(draft: Draft, file: string, edit: (text: string, root: Node) => string): Draft {
  const whole = textOf(draft, file) ?? (draft.files.has(file) ? '' : '{}\n');
  const text = withoutMark(whole);
  const root = treeOf(text);
  if (root?.type !== 'object') throw new UnfitFile(file);
  return withFile(draft, file, whole.slice(0, whole.length - text.length) + edit(text, root));
}

/** Throws where a path leads through a value that can hold nothing. */
function checkHolders(root: Node, file: string, path: JsonPath): void {
  path.forEach((key, i) => {
    const above = path.slice(0, i);
    const { type } = nodeAt(root, above) ?? {};
    const holds = type === 'object' || (type === 'array' && typeof key === 'number');
    if (type !== undefined && type !== 'null' && !holds) throw new UnfitFile(file, above);
  });
}

/** The values of a JSON text; undefined where it is none. */
function treeOf(text: string): Node | undefined {
  try {
    JSON.parse(text);
    return parseTree(text);
  } catch {
    return undefined;
  }
}

/** The node at a path. Of entries with the same key the last counts, as in `JSON.parse`. */
function nodeAt(root: Node, path: JsonPath): Node | undefined {
  let here: Node | undefined = root;
  for (const key of path) here = here && childAt(here, key);
  return here;
}

/** The last node on the way to a path. */
function deepest(root: Node, path: JsonPath): Node {
  let here = root;
  for (const key of path) {
    const next = childAt(here, key);
    if (!next) return here;
    here = next;
  }
  return here;
}

function childAt({ type, children = [] }: Node, key: string | number): Node | undefined {
  if (type === 'array') return typeof key === 'number' ? children[key] : undefined;
  return propertyAt(children, key)?.children?.[1];
}

const propertyAt = (properties: readonly Node[], key: string | number) =>
  properties.findLast((property) => property.children?.[0]?.value === String(key));

function withValue(text: string, root: Node, path: JsonPath, value: unknown): string {
  const layout = layoutOf(text);
  const old = nodeAt(root, path);
  if (old) {
    const [start, end] = [old.offset, old.offset + old.length];
    if (JSON.stringify(JSON.parse(text.slice(start, end))) === JSON.stringify(value)) return text;
    const fresh = jsonText(value, layout, indentAt(text, start), columnOf(text, start));
    return text.slice(0, start) + fresh + text.slice(end);
  }
  const above = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  const parent = nodeAt(root, above);
  if (parent?.type === 'array')
    return withEntry(text, parent, Number(key), (indent, column) =>
      jsonText(value, layout, indent, column),
    );
  if (parent?.type === 'object') {
    const head = `${JSON.stringify(String(key))}: `;
    return withEntry(text, parent, Number.POSITIVE_INFINITY, (indent, column) => {
      return head + jsonText(value, layout, indent, column + head.length);
    });
  }
  return withValue(text, root, above, typeof key === 'number' ? [value] : { [key]: value });
}

/** Adds an entry to an array or an object, on a line of its own where the others have lines of their own. */
function withEntry(
  text: string,
  parent: Node,
  index: number,
  entryAt: (indent: string, column: number) => string,
): string {
  const layout = layoutOf(text);
  const { children = [] } = parent;
  const outer = indentAt(text, parent.offset);
  const inner = outer + layout.indent;
  const end = parent.offset + parent.length;
  if (children.length === 0) {
    const lines = brackets(parent, [entryAt(inner, inner.length)], layout, outer);
    return text.slice(0, parent.offset) + lines + text.slice(end);
  }
  const raw = children.map((each) => text.slice(each.offset, each.offset + each.length));
  const first = children[0]?.offset ?? 0;
  if (!/[\r\n]/.test(text.slice(parent.offset, first))) {
    const entry = entryAt(outer, 0);
    const column = columnOf(text, parent.offset) + parent.length + entry.length + 2;
    if (/^\{|[\r\n]/.test(entry) || column > WIDTH) {
      raw.splice(index, 0, entryAt(inner, inner.length));
      return text.slice(0, parent.offset) + brackets(parent, raw, layout, outer) + text.slice(end);
    }
    return spliced(text, children, index, entry, ', ');
  }
  const indent = indentAt(text, first);
  return spliced(text, children, index, entryAt(indent, indent.length), `,${layout.eol}${indent}`);
}

/** Puts an entry among others. */
function spliced(
  text: string,
  children: readonly Node[],
  index: number,
  entry: string,
  comma: string,
): string {
  const next = children[Math.max(0, index)];
  if (next) return text.slice(0, next.offset) + entry + comma + text.slice(next.offset);
  const last = children.at(-1) as Node;
  const end = last.offset + last.length;
  return text.slice(0, end) + comma + entry + text.slice(end);
}

function brackets({ type }: Node, entries: readonly string[], layout: Layout, indent: string) {
  const [open, close] = type === 'array' ? ['[', ']'] : ['{', '}'];
  return broken(open ?? '', entries, close ?? '', layout, indent);
}

function withoutValue(text: string, root: Node, path: JsonPath): string {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (!parent || key === undefined) return text;
  const { children = [] } = parent;
  const entry =
    parent.type === 'array' && typeof key === 'number' ? children[key] : propertyAt(children, key);
  if (!entry) return text;
  const at = children.indexOf(entry);
  const end = (node: Node) => node.offset + node.length;
  const [before, after] = [children[at - 1], children[at + 1]];
  // With the comma: the one behind it, or the one before it at the end.
  if (after) return text.slice(0, entry.offset) + text.slice(after.offset);
  if (before) return text.slice(0, end(before)) + text.slice(end(entry));
  const empty = parent.type === 'array' ? '[]' : '{}';
  return text.slice(0, parent.offset) + empty + text.slice(end(parent));
}
