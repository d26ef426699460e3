import type { Implied } from '../../../draft/implied.ts';
import { impliedWords } from './implied-words.ts';

/** What the times and the route say of the way to a stop; in red where nothing travels like that. */
export function ImpliedRow({ implied }: { readonly implied: Implied }) {
  return (
    <p className="studio-implied" data-wrong={implied.isTooFast || undefined}>
      {impliedWords(implied)}
    </p>
  );
}
