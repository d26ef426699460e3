/** How a JSON file is laid out, so that what is added looks like what is there. */
export interface Layout {
  readonly indent: string;
  readonly eol: string;
}

/** Longer lines are broken, as the project's own formatter does. */
export const WIDTH = 100;

/** The layout of a text: that of its first indented line, else two spaces. */
export function layoutOf(text: string): Layout {
  const indent = /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { indent, eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' };
}

/** The indentation of the line that a place in a text is on. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** How far from the beginning of its line a place in a text is. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function lineStart(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return offset === 0 ? 0 : before + 1;
}

/**
 * A value as JSON: on one line if it fits, else one entry per line.
 *
 * @param indent of the line that it begins on
 * @param column at which it begins
 */
export function jsonText(value: unknown, layout: Layout, indent: string, column: number): string {
  const inline = inlineText(value);
  const fits = column + inline.length < WIDTH || isLine(value);
  if (fits || typeof value !== 'object' || value === null) return inline;
  const inner = indent + layout.indent;
  if (Array.isArray(value)) {
    const items = value.map((item) => jsonText(item, layout, inner, inner.length));
    return items.length === 0 ? '[]' : broken('[', items, ']', layout, indent);
  }
  const entries = entriesOf(value).map(([key, each]) => {
    const head = `${JSON.stringify(key)}: `;
    return head + jsonText(each, layout, inner, inner.length + head.length);
  });
  return entries.length === 0 ? '{}' : broken('{', entries, '}', layout, indent);
}

/** Entries between brackets, a line each. */
export function broken(
  open: string,
  entries: readonly string[],
  close: string,
  { indent: step, eol }: Layout,
  indent: string,
): string {
  const inner = eol + indent + step;
  return `${open}${inner}${entries.join(`,${inner}`)}${eol}${indent}${close}`;
}

function inlineText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = entriesOf(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${inlineText(each)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The points of a line: thousands of lines would be no easier to read. */
const isLine = (value: unknown) =>
  Array.isArray(value) &&
  value.length > 2 &&
  value.every((each) => Array.isArray(each) && typeof each[0] === 'number');

/** As in `JSON.stringify`, what is undefined is left out. */
const entriesOf = (value: object) => Object.entries(value).filter(([, each]) => each !== undefined);
