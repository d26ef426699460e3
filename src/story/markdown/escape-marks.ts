import { LIMITS } from '../limits.ts';

/** A text that a parser of Markdown is done with in time. */
export interface EscapedMarkdown {
  /** As long as what was written: positions in it are positions there. */
  readonly text: string;
  /** Lines, from 1, at which blocks begin in which marks were replaced. */
  readonly lines: readonly number[];
}

const MARKS = '*_[]<>!`&\\:{}()-+#=~|".';
/** Unicode keeps 32 code points from U+FDD0 for a program's own use: no text has them. */
const FIRST = 0xfdd0;
const STAND_IN = /[\ufdd0-\ufdef]/g;
/** Marks that the parser looks ahead or back for, so that many of them cost their square. */
const COSTLY = /[*_[\]<!`&\\:{}]/g;
const ANY = /[*_[\]<>!`&\\:{}()\-+#=~|".]/g;
/** A quotation's or a list's mark before what it contains. */
const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
/** A line that opens or closes a container of colons, also in a quotation or a list. */
const FENCE = /^[\s>]*(:{3,})(.*)$/;
const FENCE_MARKS = 60;

/**
 * Replaces marks by characters that are no marks, one for one, where they are nested deeper or stand
 * closer than anyone writes by hand: a parser of Markdown takes minutes or its whole stack for them.
 * `wild` gives them back. O(length).
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
    for (const { text, kept } of block) out.push(tooMany && !kept ? tame(text) : text);
    block = [];
    [blockMarks, touched] = [0, false];
  }

  for (const line of markdown.split('\n')) {
    const count = line.match(COSTLY)?.length ?? 0;
    const isFence = count <= FENCE_MARKS && FENCE.test(line);
    const bounded = boundDepth(line);
    const kept = isFence && bounded === line && containers.take(line);
    const text = isFence && !kept ? tame(line) : bounded;
    block.push({ text, kept });
    touched ||= text !== line;
    blockMarks += count;
    marks += count;
    if (/^[\s>]*$/.test(line)) endBlock();
  }
  endBlock();
  return { text: out.join('\n'), lines: found };
}

/** A text with the marks that stand-ins stand for. */
export function unescapeMarks(text: string): string {
  return text.replace(STAND_IN, (one) => MARKS[one.charCodeAt(0) - FIRST] ?? one);
}

function tame(line: string): string {
  return line.replace(ANY, (mark) => String.fromCharCode(FIRST + MARKS.indexOf(mark)));
}

/** A line in no more quotations and lists than are allowed, by its own marks or by how far it is indented. */
function boundDepth(line: string): string {
  const { depth } = LIMITS.article;
  let [at, column] = [0, 0];
  for (let n = 0; ; n++) {
    CONTAINER.lastIndex = at;
    const [prefix] = CONTAINER.exec(line) ?? [];
    if (prefix === undefined) return line;
    column += prefix.replaceAll('\t', '    ').length;
    if (n === depth || column > 4 * depth) return line.slice(0, at) + tame(line.slice(at));
    at += prefix.length;
  }
}

/** Containers of colons that are open, by their number of colons. */
class OpenContainers {
  #open: number[] = [];

  /** Whether a fence may stand; it then opens or closes a container. */
  take(line: string): boolean {
    const [, { length } = '', rest = ''] = FENCE.exec(line) ?? [];
    if (rest.trim() === '') {
      // They are closed from the outside: the first that so many colons end, with all in it.
      const closed = this.#open.findIndex((colons) => colons <= length);
      if (closed >= 0) this.#open.length = closed;
      return true;
    }
    if (this.#open.length >= LIMITS.article.containers) return false;
    this.#open.push(length);
    return true;
  }
}
