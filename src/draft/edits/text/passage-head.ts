/** An attribute in braces: `#id`, or a key with a value in quotation marks or without. */
const ATTRIBUTE = /#([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g;
const BRACES = /\{([^{}]*)\}/;

export type HeadKey = 'id' | 'sources' | 't' | 'place';

/** An attribute of the line that opens a passage; null where it has none. */
export function headAttribute(head: string, key: HeadKey): string | null {
  const found = [...attributesIn(head)].findLast((each) => each.key === key);
  return found?.value ?? null;
}

/** The line with an attribute set; null removes it. All else in the line stays. */
export function withHeadAttribute(head: string, key: HeadKey, value: string | null): string {
  const found = [...attributesIn(head)].findLast((each) => each.key === key);
  if (found?.value === (value ?? undefined)) return head;
  const written = value === null ? '' : key === 'id' ? `#${value}` : `${key}="${quoted(value)}"`;
  if (found) {
    // With the space before it.
    const start = value === null && head[found.start - 1] === ' ' ? found.start - 1 : found.start;
    return head.slice(0, start) + written + head.slice(found.end);
  }
  if (value === null) return head;
  const braces = BRACES.exec(head);
  if (!braces) return head.replace(/(passage\b[^\r\n]*?)(\s*)$/, `$1{${written}}$2`);
  const end = braces.index + braces[0].length - 1;
  const space = braces[1]?.trim() ? ' ' : '';
  return head.slice(0, end).trimEnd() + space + written + head.slice(end);
}

function* attributesIn(head: string) {
  const braces = BRACES.exec(head);
  if (!braces) return;
  const from = braces.index + 1;
  for (const match of (braces[1] ?? '').matchAll(ATTRIBUTE)) {
    const [all, id, key = 'id', double, single, plain] = match;
    const start = from + match.index;
    yield { key, value: id ?? double ?? single ?? plain ?? '', start, end: start + all.length };
  }
}

const quoted = (value: string) => value.replaceAll('"', '&quot;').replace(/[{}\r\n]/g, '');
