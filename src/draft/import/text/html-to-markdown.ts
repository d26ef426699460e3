import type { Element, Root as Html } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { isWebAddress } from '../../../story/media/media-path.ts';
import { markdownOf, plainToMarkdown } from './plain-to-markdown.ts';

/** HTML in a text, as Markdown; what is left out of it is named. */
export interface ConvertedText {
  readonly markdown: string;
  /** Elements and attributes that are gone, each once: `script`, `iframe https://…`, `style`. */
  readonly removed: readonly string[];
}

/** Elements without words of their own, or whose words are no text. */
const REMOVED = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'frame', 'object', 'embed', 'applet'],
  ...['form', 'input', 'button', 'select', 'textarea', 'svg', 'math', 'canvas', 'link', 'meta'],
  ...['base', 'title', 'img', 'picture', 'video', 'audio', 'source', 'track', 'map', 'area'],
]);

const NAMES =
  'a abbr acronym address applet area article aside audio b base big blockquote body br button canvas caption center cite code col dd del details dfn div dl dt em embed figcaption figure font footer form frame h[1-6] head header hr html i iframe img input ins kbd li link main map mark meta nav noscript object ol p picture pre q s samp script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr';
const TAG = new RegExp(`<(?:/?(?:${NAMES.replaceAll(' ', '|')})(?:\\s[^<>]*|/)?>|!--)`, 'i');
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
/** Nested deeper, no text of an author is; the converters are recursive. */
const DEEPEST = 100;
/** Elements that are open at once, before the tree is made. */
const MOST_OPEN = 500;
const LONGEST = 200_000;

/** Elements that have no end, or that the next one of their kind ends. */
const WITHOUT_END = /^(?:br|hr|img|input|meta|link|col|wbr|p|li|dt|dd|td|th|tr|option)$/i;

/** HTML as a tree; as its words alone where it is nested deeper than any converter can follow. */
function treeOf(html: string): Html {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (WITHOUT_END.test(name)) continue;
    depth += end ? -1 : 1;
    if (depth > MOST_OPEN) return fromHtml(html.replace(/<[^>]*>/g, ' '), { fragment: true });
  }
  return fromHtml(html, { fragment: true });
}

/** Text of a file that may hold HTML. Without any tag it is plain text, and `<` is a character. */
export function textToMarkdown(text: string): ConvertedText {
  const cut = text.slice(0, LONGEST);
  if (!TAG.test(cut) && !ENTITY.test(cut)) return { markdown: plainToMarkdown(cut), removed: [] };
  // In HTML a line's end is a space; in a table's cell, it is what the author typed.
  const typed = /<(?:p|br|div|li|h[1-6])\b/i.test(cut) ? cut : cut.replace(/\r?\n/g, '<br>');
  return htmlToMarkdown(typed);
}

/** The words of a text in one line, without HTML: for titles, names and captions. */
export interface ConvertedLine {
  readonly line: string;
  /** Elements that are gone, and addresses of links: `script`, `a https://…`. */
  readonly removed: readonly string[];
}

export function textToLine(text: string): ConvertedLine {
  const cut = text.slice(0, LONGEST);
  const inLine = (words: string) => words.replace(/\s+/g, ' ').trim();
  if (!TAG.test(cut) && !ENTITY.test(cut)) return { line: inLine(cut), removed: [] };
  const html = treeOf(cut);
  const words: string[] = [];
  const removed = new Set<string>();
  const open: HtmlNode[] = [html];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') words.push(node.value);
    if (node.type === 'element') {
      if (REMOVED.has(node.tagName) || node.tagName === 'a') removed.add(nameOf(node));
      if (REMOVED.has(node.tagName)) continue;
      if (/^(?:br|p|div|li|h\d)$/.test(node.tagName)) words.push(' ');
    }
    if ('children' in node) open.push(...[...node.children].reverse());
  }
  return { line: inLine(words.join('')), removed: [...removed] };
}

function htmlToMarkdown(text: string): ConvertedText {
  const html = treeOf(text);
  const removed = new Set<string>();
  clean(html, removed);
  const tree = toMdast(html) as Root;
  keepWhatArticlesHave(tree);
  return { markdown: markdownOf(tree), removed: [...removed] };
}

type HtmlNode = Html | Html['children'][number] | Element['children'][number];

function clean(root: Html, removed: Set<string>): void {
  const open: [node: Html | Element, depth: number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next;
    parent.children = (parent.children as Element['children']).filter((child) => {
      if (child.type === 'comment' || (child.type as string) === 'doctype') return false;
      if (child.type !== 'element') return true;
      if (REMOVED.has(child.tagName) || depth > DEEPEST) {
        removed.add(nameOf(child));
        return false;
      }
      for (const key of Object.keys(child.properties))
        if (/^on/i.test(key)) removed.add(key.toLowerCase());
      open.push([child, depth + 1]);
      return true;
    });
  }
}

/** `iframe https://…`: an element with the address that it shows. */
function nameOf({ tagName, properties }: Element): string {
  const address = properties.src ?? properties.data ?? properties.href;
  return typeof address === 'string' ? `${tagName} ${address}` : tagName;
}

/** Articles have no headings above the second level in a passage, no HTML, and links to the web alone. */
function keepWhatArticlesHave(tree: Root): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === 'html') return [];
      if (child.type === 'heading') child.depth = Math.max(3, child.depth) as 3 | 4 | 5 | 6;
      if (child.type === 'delete') return child.children;
      if (child.type === 'link' && !isWebAddress(child.url) && !/^mailto:/i.test(child.url))
        return child.children;
      return [child];
    }) as typeof node.children;
    open.push(...(node.children as Nodes[]));
  }
}
