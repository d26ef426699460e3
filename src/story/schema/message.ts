import type { ValueMessage } from '../problems/problem.ts';
import type { ValueParams } from '../problems/problem-params.ts';

/**
 * A schema's message, which ends a sentence that begins with the value's path: a name and values, from
 * which `problem-sentence.ts` makes the words once somebody reads them.
 */
export function message<N extends ValueMessage>(name: N, ...[values]: ValueParams<N>): string {
  return JSON.stringify({ name, values: values ?? {} });
}

/** What `message` was given; without a name where the words are the schema library's own. */
export function readMessage(text: string): {
  name: ValueMessage | null;
  values: Readonly<Record<string, string | number>>;
} {
  return text.startsWith('{') ? JSON.parse(text) : { name: null, values: { text } };
}
