import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { type Draft, textOf } from '../../../draft/draft.ts';
import { isTextFile } from '../../../draft/file-content.ts';
import { startOfLine } from '../../../draft/text-position.ts';
import type { Location } from '../../../story/report/locate.ts';
import type { OpenFile } from '../studio-store.ts';

/** Where the text of a file has what a problem is about; null where the problem is about no text file of the folder. */
export function placeInFile(
  { file, line, keys }: Pick<Location, 'file' | 'line' | 'keys'>,
  draft: Draft,
): OpenFile | null {
  if (!isTextFile(file) || !draft.files.has(file)) return null;
  const text = textOf(draft, file);
  if (text === null) return { path: file, at: null };
  if (line !== null) return { path: file, at: startOfLine(text, line) };
  return { path: file, at: keys.length > 0 ? placeOfValue(text, keys) : null };
}

/** Where a value of a JSON text begins; what is not there is looked for in what would hold it. */
function placeOfValue(text: string, keys: Location['keys']): number | null {
  let root: ReturnType<typeof parseTree>;
  try {
    root = parseTree(text.replace(/^\ufeff/, ' '));
  } catch {
    return null;
  }
  for (let count = keys.length; root && count > 0; count -= 1) {
    const node = findNodeAtLocation(root, keys.slice(0, count));
    if (node) return node.offset;
  }
  return null;
}
