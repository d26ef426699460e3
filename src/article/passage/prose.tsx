import type { Blockquote, Definition, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { createElement, Fragment, memo, type ReactNode } from 'react';
import { t } from '../../i18n/translate.ts';
import type { LocalText } from '../../story/local-text.ts';
import { localize } from '../../story/localize.ts';
import { contentOf } from '../../story/markdown/content.ts';
import type { Media } from '../../story/media/media.ts';
import { Figure } from '../figures/figure.tsx';
import { MomentLink } from './moment-link.tsx';
import { hostOf, webAddress } from './web-address.ts';

/** Markup nested deeper than this is shown as its source. No author nests that deep on purpose. */
const DEEPEST = 50;

/** Shared by all elements of one text. */
interface Context {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
}

interface ProseProps {
  /** A passage, or text between passages. */
  readonly of: { readonly text: LocalText; readonly media?: readonly Media[] };
  /** BCP 47. */
  readonly lang: string;
}

/**
 * Renders Markdown as React elements, straight from its syntax tree. Nodes without a case here are
 * not shown, and no string becomes HTML. Raw HTML is shown as text. An image within a sentence is shown as
 * its alt text: one that stands alone is a figure.
 */
export const Prose = memo(
  function Prose({ of, lang }: ProseProps) {
    const root = contentOf(of, lang);
    const source = localize(of.text, lang);
    const context = { source, definitions: definitionsIn(root) };
    // Another text is rendered anew: a translator in the browser may have replaced the text nodes, which
    // React then could not change.
    return createElement(Fragment, { key: source }, ...render(root.children, context, 0));
  },
  // A passage whose stops alone have changed reads as before.
  (one, other) =>
    one.lang === other.lang && one.of.text === other.of.text && one.of.media === other.of.media,
);

function definitionsIn({ children }: Root): ReadonlyMap<string, Definition> {
  const all = children.filter((node) => node.type === 'definition');
  // CommonMark takes the first of two definitions with the same name.
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
      return quotation(node, inner(), context, depth);
    case 'figure':
      return createElement(Figure, { media: node.media });
    case 'list':
      return node.ordered
        ? createElement('ol', { start: node.start ?? 1 }, ...inner())
        : createElement('ul', null, ...inner());
    case 'listItem':
      return createElement('li', null, ...(isTight(node) ? tight(node, context, depth) : inner()));
    case 'table':
      return table(node, context, depth);
    case 'break':
      return createElement('br');
    case 'thematicBreak':
      return createElement('hr');
    case 'link':
      return linkTo(node.url, inner());
    case 'definition':
      // A footnote's text, which would else be lost.
      return isFootnote(node) ? createElement('p', null, sourceOf(node, context)) : null;
    case 'linkReference': {
      if (isFootnote(node)) return sourceOf(node, context);
      const definition = context.definitions.get(node.identifier);
      return definition ? linkTo(definition.url, inner()) : sourceOf(node, context);
    }
    case 'image':
    case 'imageReference':
      return node.alt ?? null;
    case 'textDirective':
      return node.name === 'at' && node.children.length > 0
        ? createElement(MomentLink, { to: node.attributes ?? {} }, ...inner())
        : sourceOf(node, context);
    case 'leafDirective':
      return createElement('p', null, sourceOf(node, context));
    case 'containerDirective':
      return createElement(Fragment, null, ...inner());
    default:
      return null;
  }
}

/** A quotation, and who is quoted where the author says so. */
function quotation(
  { speaker }: Blockquote,
  inner: readonly ReactNode[],
  context: Context,
  depth: number,
): ReactNode {
  const words = createElement('blockquote', null, ...inner);
  if (!speaker) return words;
  return createElement(
    'figure',
    { className: 'quotation' },
    words,
    createElement(
      'figcaption',
      { className: 'quotation-speaker' },
      ...render(speaker, context, depth),
    ),
  );
}

/** `[^1]`, which the parser takes for a link and its address. */
function isFootnote({ identifier }: { readonly identifier: string }): boolean {
  return identifier.startsWith('^');
}

type Table = Extract<Nodes, { type: 'table' }>;

/** A table in a box of its own, which scrolls where the table is wider than the text. */
function table({ align, children: [head, ...rows] }: Table, context: Context, depth: number) {
  const row = (cells: Table['children'][number] | undefined, name: 'th' | 'td') =>
    createElement(
      'tr',
      null,
      ...(cells?.children ?? []).map((cell, i) =>
        createElement(
          name,
          {
            className: align?.[i] ? `article-cell-${align[i]}` : undefined,
            ...(name === 'th' && { scope: 'col' }),
          },
          ...render(cell.children, context, depth),
        ),
      ),
    );
  return createElement(
    'div',
    // A box that scrolls must take focus, for the arrow keys.
    { className: 'article-table', role: 'region', 'aria-label': t('article.table'), tabIndex: 0 },
    createElement(
      'table',
      null,
      createElement('thead', null, row(head, 'th')),
      createElement('tbody', null, ...rows.map((cells) => row(cells, 'td'))),
    ),
  );
}

type ListItem = Extract<Nodes, { type: 'listItem' }>;

/** True for an item without blank lines and with at most one paragraph. */
function isTight({ spread, children }: ListItem): boolean {
  return !spread && children.filter(({ type }) => type === 'paragraph').length < 2;
}

/** The items of a tight list have no `<p>`. */
function tight(item: ListItem, context: Context, depth: number) {
  return item.children.flatMap((child) =>
    child.type === 'paragraph'
      ? render(child.children, context, depth)
      : [element(child, context, depth)],
  );
}

/** A link with an unknown protocol, or one that can run code, becomes plain text. */
function linkTo(url: string, inner: readonly ReactNode[]): ReactNode {
  if (url.startsWith('?') || url.startsWith('#')) {
    return createElement('a', { href: url }, ...inner);
  }
  const address = webAddress(url);
  if (!address) return createElement('span', null, ...inner);
  const away = { href: address.href, target: '_blank', rel: 'noopener noreferrer' };
  const link = createElement('a', away, ...inner);
  const host = hostOf(address);
  // A link's text may show another address, so the real host is printed after it.
  if (inner.length === 1 && (inner[0] === url || inner[0] === host)) return link;
  return createElement(
    Fragment,
    null,
    link,
    ' ',
    createElement('bdi', { className: 'article-host' }, `(${host})`),
  );
}

function sourceOf({ position }: Nodes, { source }: Context): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
