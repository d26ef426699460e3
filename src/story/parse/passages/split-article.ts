/** A part of an article: a passage, or text between passages. */
interface ArticlePart {
  /** The line that opens the passage; null for text between passages. */
  readonly head: string | null;
  /** Its line in the file, from 1; for text, the line at which it begins. */
  readonly line: number;
  /** Where it begins and ends, with the lines that open and close a passage. */
  readonly start: number;
  readonly end: number;
  /** Where its text begins and ends, without them. */
  readonly from: number;
  readonly to: number;
}

interface SplitArticle {
  readonly parts: readonly ArticlePart[];
  /** Lines of passages that nothing closes. */
  readonly unclosed: readonly number[];
  /** Lines of fences that close nothing. */
  readonly stray: readonly number[];
}

/** A line that opens a container, `:::note`, also as other tools write it: `::: note`. */
const OPENS = /^ {0,3}:{3,}[ \t]*[A-Za-z]/;
const CLOSES = /^ {0,3}:{3,}[ \t]*$/;
const PASSAGE = /^ {0,3}:{3,}passage\b/;
const CODE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/**
 * Splits an article at its passages. The parser would end a passage at the first line of colons, also
 * at one that closes a box inside, or is in an example of code.
 */
export function splitArticle(markdown: string): SplitArticle {
  const lines = linesOf(markdown);
  const codeEnds = endsOfCode(lines);
  const parts: ArticlePart[] = [];
  const unclosed: number[] = [];
  const stray: number[] = [];
  /** The numbers of colons of the containers that are open, the outermost first. */
  const open: number[] = [];
  let passage: { head: string; line: number; start: number; from: number } | null = null;
  let text = { line: 1, from: 0 };

  function endText(to: number): void {
    if (to > text.from) parts.push({ head: null, ...text, start: text.from, to, end: to });
  }
  function endPassage(to: number, end: number, nextLine: number): void {
    if (passage) parts.push({ ...passage, to, end });
    passage = null;
    open.length = 0;
    text = { line: nextLine, from: end };
  }

  for (let i = 0; i < lines.length; i++) {
    const { words, from, end } = lines[i] as Line;
    const codeEnd = codeEnds.get(i);
    if (codeEnd !== undefined) {
      i = codeEnd;
      continue;
    }
    if (PASSAGE.test(words)) {
      if (passage) {
        unclosed.push(passage.line);
        endPassage(from, from, i + 1);
      }
      endText(from);
      passage = { head: words.trim(), line: i + 1, start: from, from: end };
      open.splice(0, open.length, colonsOf(words));
      continue;
    }
    if (OPENS.test(words)) open.push(colonsOf(words));
    else if (CLOSES.test(words)) {
      const closed = closedBy(colonsOf(words), open);
      if (closed < 0) stray.push(i + 1);
      else open.length = closed;
      if (passage && open.length === 0) endPassage(from, end, i + 2);
    }
  }
  if (passage) {
    unclosed.push((passage as { line: number }).line);
    endPassage(markdown.length, markdown.length, lines.length + 1);
  }
  endText(markdown.length);
  return { parts, unclosed, stray };
}

/**
 * Which of the open containers a fence closes, by index: the innermost of as many colons, else the
 * outermost of fewer. -1 for none.
 */
function closedBy(colons: number, open: readonly number[]): number {
  const same = open.lastIndexOf(colons);
  return same >= 0 ? same : open.findIndex((each) => each < colons);
}

function colonsOf(words: string): number {
  return /:+/.exec(words)?.[0].length ?? 0;
}

interface Line {
  readonly words: string;
  readonly from: number;
  /** After its line end. */
  readonly end: number;
}

function linesOf(markdown: string): readonly Line[] {
  return [...markdown.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)].flatMap((match) => {
    const [all, words = ''] = match;
    const from = match.index;
    return all === '' ? [] : [{ words, from, end: from + all.length }];
  });
}

/**
 * The last line of each block of code, by its first. A block that never ends is none, nor is one that
 * would hold the beginning of a passage: its end is missing rather.
 */
function endsOfCode(lines: readonly Line[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let begun: { line: number; fence: string } | null = null;
  lines.forEach(({ words }, line) => {
    const [, fence, rest = ''] = CODE.exec(words) ?? [];
    if (PASSAGE.test(words)) begun = null;
    else if (fence !== undefined && !begun) begun = { line, fence };
    else if (fence !== undefined && begun && rest.trim() === '' && fence.startsWith(begun.fence)) {
      ends.set(begun.line, line);
      begun = null;
    }
  });
  return ends;
}
