import { createContext, type ReactNode, useContext } from 'react';

/** What a page adds to the text of an article; must be stable. */
export interface ArticleAdditions {
  /** Below the headline. */
  readonly head: ReactNode;
  /** After the last passage. */
  readonly end: ReactNode;
  /** In the dateline of a passage. */
  readonly ofPassage: (id: string) => ReactNode;
}

export const Additions = createContext<ArticleAdditions | null>(null);

/** What is added to a passage. It changes without the passage's words being rendered again. */
export function AdditionOfPassage({ id }: { readonly id: string }) {
  return useContext(Additions)?.ofPassage(id);
}
