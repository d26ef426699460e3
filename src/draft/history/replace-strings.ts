import { type Node, parseTree } from 'jsonc-parser';
import { type Draft, textOf, withFile } from '../draft.ts';
import type { JsonPath } from '../json/edit-json.ts';

/**
 * Gives a string of a JSON file, or a key, another text: undefined leaves it as it is.
 *
 * @param path of the value; of a key, the path of its value
 */
export type Replace = (path: JsonPath, text: string, isKey: boolean) => string | undefined;

/** Replaces strings and keys of a JSON file, wherever they are. A file that is no JSON stays as it is. */
export function replaceStrings(draft: Draft, file: string, replace: Replace): Draft {
  const text = textOf(draft, file);
  const root = text === null ? undefined : parseTree(text.replace(/^\ufeff/, ' '));
  if (text === null || !root) return draft;
  const edits: { node: Node; fresh: string }[] = [];
  const look = (node: Node, path: JsonPath, isKey: boolean) => {
    if (node.type !== 'string') return;
    const fresh = replace(path, node.value, isKey);
    if (fresh !== undefined && fresh !== node.value) edits.push({ node, fresh });
  };
  const walk = (node: Node, path: JsonPath) => {
    look(node, path, false);
    node.children?.forEach((child, i) => {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      const inner = [...path, key ? String(key.value) : i];
      if (key) look(key, inner, true);
      if (key ? value : child) walk(value ?? child, inner);
    });
  };
  walk(root, []);
  let changed = '';
  let end = 0;
  for (const { node, fresh } of edits) {
    changed += text.slice(end, node.offset) + JSON.stringify(fresh);
    end = node.offset + node.length;
  }
  return withFile(draft, file, changed + text.slice(end));
}
