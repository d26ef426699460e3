import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';

interface Svg {
  /** In its own units; null where it does not say. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** What an SVG of a story must not have, as ends of sentences that begin with its name. */
  readonly faults: readonly string[];
  /** Whether parts are coloured by style attributes, which the site's policy blocks in an opened file. */
  readonly hasStyleAttributes: boolean;
}

/** Reads a drawing's size, and what it must not have: code, and files of its own. */
export function readSvg(text: string): Svg {
  let root: Element | null;
  try {
    root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      // The parser wants nothing before the declaration.
      text.trimStart().replace(/^\ufeff/, ''),
      'image/svg+xml',
    ).documentElement;
  } catch {
    return nothing('is not valid XML, so that browsers do not show it');
  }
  if (root?.localName !== 'svg') return nothing('holds no drawing');
  const elements = [root, ...root.getElementsByTagName('*')];
  const faults = new Set(elements.flatMap(faultsOf));
  if (/<!ENTITY[^>]*\b(?:SYSTEM|PUBLIC)\b|<\?xml-stylesheet/i.test(text))
    faults.add('refers to other files');
  const hasStyleAttributes = elements.some((element) => element.hasAttribute('style'));
  return { size: sizeOf(root), faults: [...faults], hasStyleAttributes };
}

const nothing = (fault: string): Svg => ({
  size: null,
  faults: [fault],
  hasStyleAttributes: false,
});

function sizeOf(root: Element) {
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , w, h] = box.length === 4 ? box : [0, 0, ...['width', 'height'].map(pixels(root))];
  return isLength(w) && isLength(h) ? { width: Math.round(w), height: Math.round(h) } : null;
}

/** Of a drawing without a viewBox, in pixels only: a percentage says nothing. */
const pixels = (root: Element) => (name: string) =>
  Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(root.getAttribute(name) ?? '')?.[1]);

const isLength = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && Math.round(value) >= 1;

function faultsOf(element: Element): string[] {
  const faults: string[] = [];
  if (element.localName === 'script') faults.push('holds a script');
  if (element.localName === 'foreignObject')
    faults.push('holds a part of a web page (foreignObject)');
  if (element.localName === 'style' && isExternal(element.textContent ?? ''))
    faults.push('refers to other files');
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name)) faults.push(`holds a script (${name})`);
    if (/^(?:xlink:)?href$|^src$/i.test(name) && !/^\s*(?:#|data:image\/|$)/i.test(value))
      faults.push(element.localName === 'a' ? 'holds a link' : 'refers to other files');
    if (/url\(/i.test(value) && isExternal(value)) faults.push('refers to other files');
  }
  return faults;
}

/** Whether styles load something: all but parts of the drawing itself and what is written into it. */
function isExternal(styles: string): boolean {
  return /@import|url\(\s*(?!["']?\s*(?:#|data:))/i.test(styles);
}
