import type { Definition, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { createElement, Fragment, memo, type ReactNode } from 'react';
import { parseMarkdown } from '../../story/markdown/parse-markdown.ts';
import type { ResolveMoment } from '../moments.ts';
import { hostOf, webAddress } from './web-address.ts';

/** Marks nested deeper than any author means them are shown as their source. */
const DEEPEST = 50;

/** What the elements of one text have in common. */
interface Context {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly resolve: ResolveMoment;
}

/**
 * Markdown as React elements, straight from its syntax tree: what has no case here is not shown, and
 * nothing ever becomes HTML by string. Raw HTML is shown as the text it is, a picture as its words,
 * since it would be fetched from a stranger's host.
 */
export const Prose = memo(function Prose({
  text,
  resolve,
}: {
  text: string;
  resolve: ResolveMoment;
}) {
  const root = parseMarkdown(text);
  const context = { source: text, definitions: definitionsIn(root), resolve };
  return createElement(Fragment, null, ...render(root.children, context, 0));
});

function definitionsIn({ children }: Root): ReadonlyMap<string, Definition> {
  const all = children.filter((node) => node.type === 'definition');
  // Of two that have one name CommonMark takes the first.
  return new Map(all.reverse().map((node) => [node.identifier, node]));
}

function render(nodes: readonly Nodes[], context: Context, depth: number): ReactNode[] {
  return nodes.map((node) => element(node, context, depth + 1));
}

function element(node: Nodes, context: Context, depth: number): ReactNode {
  if (depth > DEEPEST) return sourceOf(node, context);
  const inner = () => ('children' in node ? render(node.children, context, depth) : []);
  switch (node.type) {
    case 'text':
      return node.value;
    case 'html':
      return depth === 1 ? createElement('p', null, node.value) : node.value;
    case 'paragraph':
      return createElement('p', null, ...inner());
    case 'heading':
      // The page's one first-level heading is the story's title.
      return createElement(`h${Math.max(2, node.depth)}`, null, ...inner());
    case 'emphasis':
      return createElement('em', null, ...inner());
    case 'strong':
      return createElement('strong', null, ...inner());
    case 'inlineCode':
      return createElement('code', null, node.value);
    case 'code':
      return createElement('pre', null, createElement('code', null, node.value));
    case 'blockquote':
      return createElement('blockquote', null, ...inner());
    case 'list':
      return node.ordered
        ? createElement('ol', { start: node.start ?? 1 }, ...inner())
        : createElement('ul', null, ...inner());
    case 'listItem':
      return createElement('li', null, ...(isTight(node) ? tight(node, context, depth) : inner()));
    case 'break':
      return createElement('br');
    case 'thematicBreak':
      return createElement('hr');
    case 'link':
      return linkTo(node.url, inner());
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      return definition ? linkTo(definition.url, inner()) : sourceOf(node, context);
    }
    case 'image':
    case 'imageReference':
      return node.alt ?? null;
    case 'textDirective':
      return node.name === 'at' && node.children.length > 0
        ? momentLink(context.resolve(node.attributes ?? {}), inner())
        : sourceOf(node, context);
    case 'leafDirective':
      return createElement('p', null, sourceOf(node, context));
    case 'containerDirective':
      return createElement(Fragment, null, ...inner());
    default:
      return null;
  }
}

type ListItem = Extract<Nodes, { type: 'listItem' }>;

/** Written without blank lines; a paragraph that was divided is several. */
function isTight({ spread, children }: ListItem): boolean {
  return !spread && children.filter(({ type }) => type === 'paragraph').length < 2;
}

/** A list written without blank lines has no paragraphs in its items. */
function tight(item: ListItem, context: Context, depth: number) {
  return item.children.flatMap((child) =>
    child.type === 'paragraph'
      ? render(child.children, context, depth)
      : [element(child, context, depth)],
  );
}

/** Protocols that can run code, and all that we don't know, lead nowhere. */
function linkTo(url: string, inner: readonly ReactNode[]): ReactNode {
  if (url.startsWith('?') || url.startsWith('#')) {
    return createElement('a', { href: url }, ...inner);
  }
  const address = webAddress(url);
  if (!address) return createElement('span', null, ...inner);
  const away = { href: address.href, target: '_blank', rel: 'noopener noreferrer' };
  const link = createElement('a', away, ...inner);
  const host = hostOf(address);
  // The words of a link may say anything, also another address: where it leads stands beside it.
  if (inner.length === 1 && (inner[0] === url || inner[0] === host)) return link;
  return createElement(
    Fragment,
    null,
    link,
    ' ',
    createElement('bdi', { className: 'article-host' }, `(${host})`),
  );
}

/** A link that moves the clock; one that leads nowhere is its plain words. */
function momentLink(moment: ReturnType<ResolveMoment>, inner: readonly ReactNode[]): ReactNode {
  if (!moment) return createElement('span', null, ...inner);
  const { href, t } = moment;
  return createElement(
    'a',
    { className: 'article-moment-link', href, 'data-t': String(t) },
    ...inner,
  );
}

function sourceOf({ position }: Nodes, { source }: Context): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
