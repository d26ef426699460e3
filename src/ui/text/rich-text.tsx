import { Children, type ReactNode } from 'react';

/**
 * Words and elements in a row, each text in an element of its own: a translator in the browser replaces
 * the text nodes, and React could not change or remove one that stands beside something else.
 */
export function RichText({ parts }: { readonly parts: readonly ReactNode[] }) {
  return Children.map(parts, (part) => (typeof part === 'string' ? <span>{part}</span> : part));
}
