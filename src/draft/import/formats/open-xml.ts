import { ImportError } from '../imported.ts';
import type { ImportOptions } from '../options.ts';

/** Nested deeper, neither a track nor a map is. */
const DEEPEST = 60;

/**
 * The root element of an XML text. A document that defines entities is refused: expanded, a few lines fill the
 * memory.
 */
export function openXml(text: string, parseXml: ImportOptions['parseXml']): Element {
  if (/<!(?:ENTITY|ATTLIST|ELEMENT)/i.test(text)) throw new ImportError('xml-entities');
  if (isDeep(text)) throw new ImportError('xml-deep');
  let root: Element | null = null;
  try {
    root = parseXml(text.replace(/^\ufeff?\s*/, '')).documentElement;
  } catch {
    throw new ImportError('xml-broken');
  }
  // A browser's parser does not throw.
  if (!root || root.getElementsByTagName('parsererror').length > 0)
    throw new ImportError('xml-broken');
  return root;
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1];
    if (next === '!' || next === '?') {
      // What a comment or a block of characters holds is no element.
      const end = text.startsWith('<!--', at)
        ? text.indexOf('-->', at)
        : text.startsWith('<![CDATA[', at)
          ? text.indexOf(']]>', at)
          : at + 1;
      if (end < 0) return false;
      at = end;
    } else if (next === '/') depth -= 1;
    else {
      const end = text.indexOf('>', at);
      if (end < 0) return false;
      if (text[end - 1] !== '/') depth += 1;
      if (depth > DEEPEST) return true;
      at = end;
    }
  }
  return false;
}

/** The elements of a name, whatever their namespace. */
export function elementsOf(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS('*', name));
}

/** The text of a child; empty where there is none. */
export function childText(parent: Element | undefined, name: string): string {
  for (let child = parent?.firstChild ?? null; child; child = child.nextSibling)
    if (child.nodeType === 1 && (child as Element).localName === name)
      return (child.textContent ?? '').trim();
  return '';
}
