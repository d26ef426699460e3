/** A place in a text, as editors count: from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** Line and column of a character of a text. */
export function positionAt(text: string, at: number): TextPosition {
  const before = text.slice(0, at).replace(/^\ufeff/, '');
  const lines = before.split(LINE_END);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Where a line of a text begins; the text's end where it has fewer lines. */
export function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let n = 1; n < line; n += 1) {
    LINE_END.lastIndex = start;
    if (!LINE_END.exec(text)) return text.length;
    start = LINE_END.lastIndex;
  }
  return start;
}
