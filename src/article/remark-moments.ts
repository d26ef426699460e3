import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { MomentRef } from './moments.ts';

/** Where a link to a moment leads; null where it leads nowhere. */
export type ResolveMoment = (
  ref: MomentRef,
) => { readonly t: number; readonly href: string } | null;

/**
 * Turns `:at[words]{stop=…}` into a link; one that leads nowhere into its plain words. Any other
 * directive stays the text that its author wrote: "note :this" is prose, and without this it would
 * vanish from the page.
 */
export function remarkMoments(resolve: ResolveMoment) {
  return (tree: Root, file: { toString(): string }): void => {
    const source = String(file);
    visit(tree, (node, index, parent) => {
      if (
        node.type !== 'textDirective' &&
        node.type !== 'leafDirective' &&
        node.type !== 'containerDirective'
      )
        return;
      if (!parent || index === undefined) return;
      if (node.type === 'textDirective' && node.name === 'at' && node.children.length > 0) {
        const moment = resolve(node.attributes ?? {});
        if (moment) {
          node.data = { hName: 'a', hProperties: { href: moment.href, dataT: String(moment.t) } };
          return;
        }
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      if (node.type === 'containerDirective') {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      const { start, end } = node.position ?? {};
      const text = { type: 'text' as const, value: source.slice(start?.offset, end?.offset) };
      parent.children[index] =
        node.type === 'textDirective' ? text : { type: 'paragraph', children: [text] };
      return;
    });
  };
}
