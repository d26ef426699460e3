import type { Element, ElementContent, Root } from 'hast';
import { isWebAddress } from '../../story/media/media-path.ts';

/** What articles do not take from a clipboard; `picture` and the like are worth a sentence. */
export type LeftOut = 'picture' | 'recording' | 'frame' | 'form' | 'script';

const LEFT_OUT = new Map<string, LeftOut | null>([
  ...['img', 'picture', 'svg', 'canvas', 'v:shape', 'v:imagedata'].map(
    (tag) => [tag, 'picture'] as const,
  ),
  ...['video', 'audio'].map((tag) => [tag, 'recording'] as const),
  ...['iframe', 'frame', 'object', 'embed', 'applet'].map((tag) => [tag, 'frame'] as const),
  ...['form', 'input', 'button', 'select', 'textarea'].map((tag) => [tag, 'form'] as const),
  ['script', 'script'],
  ...[
    'style',
    'head',
    'title',
    'meta',
    'link',
    'base',
    'template',
    'noscript',
    'xml',
    'map',
    'area',
    'math',
  ].map((tag) => [tag, null] as const),
]);

/** Nested deeper, no text of an author is; what reads the tree is recursive. */
const DEEPEST = 100;

/**
 * Makes plain HTML of what Word, Google Docs, LibreOffice and content systems put on the clipboard: their
 * styles become elements, their lists become lists, and nothing is left that is no text. Changes the tree.
 */
export function cleanClipboard(root: Root): ReadonlyMap<LeftOut, number> {
  const leftOut = new Map<LeftOut, number>();
  const open: [node: Root | Element, depth: number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next;
    const children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [child];
      if (child.type !== 'element') return [];
      const reason = LEFT_OUT.get(child.tagName);
      if (reason) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      if (reason !== undefined || depth > DEEPEST) return [];
      return [cleaned(child)];
    });
    parent.children = withLists(children);
    for (const child of parent.children)
      if (child.type === 'element') open.push([child, depth + 1]);
  }
  return leftOut;
}

const MARKS = new Set(['b', 'strong', 'i', 'em', 'span', 'font', 'a', 'u', 's', 'code', 'tt']);
const BLOCK =
  /^(?:address|article|aside|blockquote|div|dl|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|ul)$/u;

function cleaned(element: Element): Element {
  // A mark around paragraphs says nothing about words.
  if (MARKS.has(element.tagName) && holdsBlock(element))
    return { ...element, tagName: 'div', properties: {} };
  const { tagName, properties, children } = element;
  const style = styleOf(element);
  const plain: Element = { ...element, properties: {} };
  if (tagName === 'a') return { ...plain, properties: linkOf(properties.href) };
  if (tagName === 'ol' || tagName === 'td' || tagName === 'th') {
    const { start, colSpan, rowSpan } = properties;
    return { ...plain, properties: { start, colSpan, rowSpan } };
  }
  // Word's title; its headings are elements of their own.
  if (tagName === 'p' && classesOf(element).includes('MsoTitle'))
    return { ...plain, tagName: 'h1' };
  if (isWordList(element)) return element;
  const weight = /(?:^|;)\s*font-weight\s*:\s*([\w]+)/iu.exec(style)?.[1] ?? '';
  // Google Docs wraps all that is copied in a <b> that is not bold.
  if (tagName === 'b' || tagName === 'strong')
    return /^(?:normal|[1-5]00)$/iu.test(weight) ? { ...plain, tagName: 'span' } : plain;
  if (tagName !== 'span' && tagName !== 'font') return plain;
  const bold = /^(?:bold|bolder|[6-9]00)$/iu.test(weight);
  const italic = /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/iu.test(style);
  const wrap = (tag: string, inner: ElementContent[]): Element => ({
    ...{ type: 'element', tagName: tag, properties: {}, children: inner },
  });
  if (bold && italic) return wrap('strong', [wrap('em', children)]);
  return bold ? wrap('strong', children) : italic ? wrap('em', children) : plain;
}

function linkOf(href: unknown): Element['properties'] {
  if (typeof href !== 'string' || !URL.canParse(href)) return {};
  const url = new URL(href);
  // Google Docs sends links through a page of its own.
  const inner =
    url.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null;
  const address = inner ?? href;
  return isWebAddress(address) || /^mailto:/iu.test(address) ? { href: address } : {};
}

function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style.slice(0, 2000) : '';
}

function classesOf({ properties }: Element): readonly (string | number)[] {
  return Array.isArray(properties.className) ? properties.className : [];
}

/** "mso-list:l0 level2 lfo1": an item of a list in Word, which is a paragraph. */
function isWordList(element: Element): boolean {
  return element.tagName === 'p' && /mso-list:\s*l\d/iu.test(styleOf(element));
}

/** Paragraphs of Word that are items of lists, as lists. */
function withLists(children: readonly ElementContent[]): ElementContent[] {
  if (!children.some((child) => child.type === 'element' && isWordList(child)))
    return [...children];
  const result: ElementContent[] = [];
  /** The lists that are open, the outermost first. */
  let lists: Element[] = [];
  for (const child of children) {
    if (child.type === 'element' && isWordList(child)) {
      const level = Math.min(9, Number(/level(\d+)/iu.exec(styleOf(child))?.[1] ?? 1));
      const { marker, content } = takeMarker(child);
      const ordered = /^[\s(]*(?:\d+|[a-zа-я]|[ivx]+)[.)]/iu.test(marker);
      lists = lists.slice(0, level);
      while (lists.length < level) {
        const list: Element = {
          ...child,
          tagName: ordered ? 'ol' : 'ul',
          properties: {},
          children: [],
        };
        const item = lists.at(-1)?.children.at(-1);
        if (item?.type === 'element') item.children.push(list);
        else (lists.at(-1)?.children ?? result).push(list);
        lists.push(list);
      }
      lists.at(-1)?.children.push({ ...child, tagName: 'li', properties: {}, children: content });
    } else {
      // Line ends between Word's paragraphs.
      if (child.type !== 'text' || child.value.trim() !== '') lists = [];
      result.push(child);
    }
  }
  return result;
}

/** The bullet or number of an item, and what follows it. */
function takeMarker({ children }: Element): { marker: string; content: ElementContent[] } {
  const first = children.findIndex(
    (child) => child.type === 'element' && /mso-list:\s*ignore/iu.test(deepStyle(child)),
  );
  const found = children[first];
  if (!found) return { marker: '', content: children };
  return { marker: wordsOf(found), content: children.filter((_, i) => i !== first) };
}

/** The styles of an element and of what it alone holds: Word nests spans. */
function deepStyle(element: Element): string {
  let style = '';
  let inner: ElementContent | undefined = element;
  for (let depth = 0; inner?.type === 'element' && depth < 4; depth++) {
    style += `;${styleOf(inner)}`;
    inner = inner.children.find((child) => child.type === 'element');
  }
  return style;
}

function holdsBlock({ children }: Element): boolean {
  const open = [...children];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type !== 'element') continue;
    if (BLOCK.test(next.tagName)) return true;
    open.push(...next.children);
  }
  return false;
}

/** The words in a tree. */
function wordsOf(node: ElementContent): string {
  const open: ElementContent[] = [node];
  let words = '';
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'text') words += next.value;
    if (next.type === 'element') open.push(...[...next.children].reverse());
  }
  return words;
}
