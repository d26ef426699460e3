/** One element of a drawing, as plain data: made without a DOM, read by `toMarkup` or `toElement`. */
export interface SvgNode {
  readonly tag: string;
  readonly attrs: SvgAttrs;
  readonly children: readonly (SvgNode | string)[];
}

/** Attributes by their names in SVG. What is undefined is left out. */
export type SvgAttrs = Readonly<Record<string, string | number | undefined>>;

const SVG = 'http://www.w3.org/2000/svg';

export function node(
  tag: string,
  attrs: SvgAttrs = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  return { tag, attrs, children };
}

/** The outermost element, which a file of its own must name the namespace for. */
export function root(attrs: SvgAttrs, children: readonly (SvgNode | string)[]): SvgNode {
  return node('svg', { xmlns: SVG, ...attrs }, children);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML forbids, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (c) => ESCAPES[c] as string);
}

/** The drawing as XML, which is HTML too. Every text is escaped. */
export function toMarkup({ tag, attrs, children }: SvgNode): string {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== undefined) open += ` ${name}="${escaped(String(value))}"`;
  }
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : toMarkup(child),
  );
  return `${open}>${inner.join('')}</${tag}>`;
}

/** The drawing as elements of this page. */
export function toElement({ tag, attrs, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs)) {
    // The namespace is that of the element already.
    if (value !== undefined && name !== 'xmlns') element.setAttribute(name, String(value));
  }
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : toElement(child))),
  );
  return element;
}
