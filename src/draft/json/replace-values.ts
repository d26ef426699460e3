import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { type Draft, textOf, withFile } from '../draft.ts';
import type { JsonPath } from './edit-json.ts';
import { columnOf, indentAt, jsonText, layoutOf } from './json-layout.ts';

/** Gives a text or an object of a JSON file another value; undefined leaves it, and looks into it. */
export type ReplaceValue = (path: JsonPath, value: unknown) => unknown;

/** Replaces texts and objects of a JSON file, wherever they are, in one go. A file that is no JSON stays as it is. */
export function replaceValues(draft: Draft, file: string, replace: ReplaceValue): Draft {
  const text = textOf(draft, file);
  const root = text === null ? undefined : parseTree(text.replace(/^\ufeff/, ' '));
  if (text === null || !root) return draft;
  const layout = layoutOf(text);
  let changed = '';
  let end = 0;
  const walk = (node: Node, path: JsonPath) => {
    const isEntry = node.type === 'string' || node.type === 'object';
    const fresh = isEntry ? replace(path, getNodeValue(node)) : undefined;
    if (fresh !== undefined) {
      const { offset, length } = node;
      changed +=
        text.slice(end, offset) +
        jsonText(fresh, layout, indentAt(text, offset), columnOf(text, offset));
      end = offset + length;
      return;
    }
    node.children?.forEach((child, i) => {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      if (key && value) walk(value, [...path, String(key.value)]);
      else if (!key) walk(child, [...path, i]);
    });
  };
  walk(root, []);
  return withFile(draft, file, changed + text.slice(end));
}
