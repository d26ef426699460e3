import { LIMITS } from '../limits.ts';

/** A text that a Markdown parser can read without a pause. */
export interface EscapedMarkdown {
  /** As long as the original, so that positions are the same in both. */
  readonly text: string;
  /** First lines, from 1, of the blocks in which marks were escaped. */
  readonly lines: readonly number[];
}

const MARKS = '*_[]<>!`&\\:{}()-+#=~|".';
/** Unicode reserves 32 code points from U+FDD0 for internal use: no text has them. */
const FIRST_PLACEHOLDER = 0xfdd0;
const PLACEHOLDER = /[\ufdd0-\ufdef]/g;
/** Marks for which the parser looks ahead or back: time grows with the square of their number. */
const COSTLY = /[*_[\]<!`&\\:{}]/g;
/** Cells of tables: each is an element of the page. */
const CELL = /\|/g;
const ANY = /[*_[\]<>!`&\\:{}()\-+#=~|".]/g;
/** The mark of a quotation or a list item before its content. */
const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
/** A line that opens or closes a container of colons, also in a quotation or a list. */
const FENCE = /^[\s>]*(:{3,})(.*)$/;
const FENCE_MARKS = 60;

/**
 * Replaces marks by placeholders, one for one, where they are nested deeper or more numerous than anyone
 * writes by hand: a Markdown parser would take minutes or overflow its stack. `unescapeMarks` restores
 * them. O(length).
 */
export function escapeMarks(markdown: string): EscapedMarkdown {
  const { article } = LIMITS;
  const containers = new OpenContainers();
  const out: string[] = [];
  const found: number[] = [];
  let block: { readonly text: string; readonly kept: boolean }[] = [];
  let [marks, blockMarks] = [0, 0];
  let touched = false;

  function endBlock(): void {
    const tooMany = blockMarks > article.blockMarks || marks > article.marks;
    if (tooMany || touched) found.push(out.length + 1);
    for (const { text, kept } of block) out.push(tooMany && !kept ? escapeAll(text) : text);
    block = [];
    [blockMarks, touched] = [0, false];
  }

  for (const line of markdown.split('\n')) {
    const count = line.match(COSTLY)?.length ?? 0;
    const isFence = count <= FENCE_MARKS && FENCE.test(line);
    const bounded = boundDepth(line);
    const kept = isFence && bounded === line && containers.take(line);
    const text = isFence && !kept ? escapeAll(line) : bounded;
    block.push({ text, kept });
    touched ||= text !== line;
    blockMarks += count;
    marks += count + (line.match(CELL)?.length ?? 0);
    if (/^[\s>]*$/.test(line)) endBlock();
  }
  endBlock();
  return { text: out.join('\n'), lines: found };
}

/** Restores the marks of an escaped text. */
export function unescapeMarks(text: string): string {
  return text.replace(PLACEHOLDER, (one) => MARKS[one.charCodeAt(0) - FIRST_PLACEHOLDER] ?? one);
}

function escapeAll(line: string): string {
  return line.replace(ANY, (mark) => String.fromCharCode(FIRST_PLACEHOLDER + MARKS.indexOf(mark)));
}

/** A line with no more nested quotations and lists than are allowed, counted by marks and by indentation. */
function boundDepth(line: string): string {
  const { depth } = LIMITS.article;
  let [at, column] = [0, 0];
  for (let n = 0; ; n++) {
    CONTAINER.lastIndex = at;
    const [prefix] = CONTAINER.exec(line) ?? [];
    if (prefix === undefined) return line;
    column += prefix.replaceAll('\t', '    ').length;
    if (n === depth || column > 4 * depth) return line.slice(0, at) + escapeAll(line.slice(at));
    at += prefix.length;
  }
}

/** The containers of colons that are open, by their number of colons. */
class OpenContainers {
  #open: number[] = [];

  /** Whether a fence is allowed; if so, it opens or closes a container. */
  take(line: string): boolean {
    const [, { length } = '', rest = ''] = FENCE.exec(line) ?? [];
    if (rest.trim() === '') {
      // The outermost container that this many colons can close is closed, with all inside it.
      const closed = this.#open.findIndex((colons) => colons <= length);
      if (closed >= 0) this.#open.length = closed;
      return true;
    }
    if (this.#open.length >= LIMITS.article.containers) return false;
    this.#open.push(length);
    return true;
  }
}
