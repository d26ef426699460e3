import { type ParseErrorCode, parse } from 'jsonc-parser';

/**
 * What the first mistake of a text is that should be JSON:
 * - `value`, `name`, `colon`, `comma`, `brace`, `bracket`: what is missing there
 * - `quote`: a text without its closing mark; `escape`: a backslash that stands for nothing; `control`: a line
 *   break, a tab or another control character within a text
 * - `symbol`: a word or a mark that JSON does not know; `number`: not written as JSON writes numbers
 * - `comment`: JSON has none; `rest`: something follows after the end; `other`
 */
type JsonMistake =
  | 'value'
  | 'name'
  | 'colon'
  | 'comma'
  | 'brace'
  | 'bracket'
  | 'quote'
  | 'escape'
  | 'control'
  | 'symbol'
  | 'number'
  | 'comment'
  | 'rest'
  | 'other';

/** The first mistake of a text that should be JSON. */
export interface JsonFault {
  readonly mistake: JsonMistake;
  /** Characters from the beginning of the text, which may be its end. */
  readonly at: number;
  /** How many characters are wrong; 0 where something is missing. */
  readonly length: number;
}

/** By the parser's codes. They are no enum at run time: isolated modules cannot read one. */
const MISTAKES: Readonly<Record<ParseErrorCode, JsonMistake>> = {
  1: 'symbol',
  2: 'number',
  3: 'name',
  4: 'value',
  5: 'colon',
  6: 'comma',
  7: 'brace',
  8: 'bracket',
  9: 'rest',
  10: 'comment',
  11: 'comment',
  12: 'quote',
  13: 'number',
  14: 'escape',
  15: 'escape',
  16: 'control',
};

/** The first mistake of a text that should be JSON; null where it has none. */
export function jsonFault(text: string): JsonFault | null {
  const bare = text.replace(/^\ufeff/, '');
  try {
    JSON.parse(bare);
    return null;
  } catch {
    const before = text.length - bare.length;
    const { mistake, at, length } = firstMistake(bare);
    return { mistake, at: at + before, length };
  }
}

function firstMistake(text: string): JsonFault {
  const errors: Parameters<typeof parse>[1] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    // Brackets within brackets, by the ten thousand: the parser follows each of them.
  }
  const [first] = errors ?? [];
  if (!first) return { mistake: 'other', at: 0, length: 0 };
  const { error, offset, length } = first;
  return { mistake: MISTAKES[error as ParseErrorCode] ?? 'other', at: offset, length };
}
