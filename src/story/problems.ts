import { LIMITS } from './limits.ts';
import type { Problem } from './story.ts';

/** The part of a schema's issue that a sentence needs. */
interface Issue {
  readonly path?: readonly { readonly key: unknown }[] | undefined;
  readonly message: string;
  readonly received: string;
}

/** Collects what is wrong, in the words of `Problem`; beyond the first thousand only how many. */
export class Problems {
  readonly #kept: Problem[] = [];
  #more = 0;

  add(severity: Problem['severity'], path: string, reason: string, mend: string): void {
    if (severity !== 'fatal' && this.#kept.length >= LIMITS.problems) this.#more += 1;
    else this.#kept.push({ severity, path: short(path), reason: short(reason), mend });
  }

  /** Something is larger than a story may be: `what` is left out, or not done. Always kept: the reader is told, too. */
  addLimit(severity: Problem['severity'], path: string, reason: string, mend: string): void {
    this.#kept.push({ severity, path: short(path), reason: short(reason), mend, limit: true });
  }

  get list(): readonly Problem[] {
    if (this.#more === 0) return this.#kept;
    const reason = `there are ${this.#more} more problems`;
    const mend = 'Mend those above first.';
    return [...this.#kept, { severity: 'hint', path: 'story', reason, mend }];
  }

  /** A schema's issues about the item at `path`. */
  addIssues(
    severity: Problem['severity'],
    path: string,
    issues: readonly Issue[],
    mend: string,
  ): void {
    for (const issue of issues) {
      const where = (issue.path ?? []).map(({ key }) =>
        typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
      );
      const reason = issue.received === 'undefined' ? 'is missing' : issue.message;
      this.add(severity, path + where.join(''), reason, mend);
    }
  }

  get fatal(): boolean {
    return this.#kept.some((problem) => problem.severity === 'fatal');
  }
}

/** An author needs the beginning of a name to find it, and no page needs a million characters of it. */
function short(words: string): string {
  const { sentence } = LIMITS;
  return words.length > sentence ? `${words.slice(0, sentence)}…` : words;
}

/** One problem as a sentence: "story.json: stops[3].place must be …: …". */
export function problemSentence(problem: Problem): string {
  return `${problem.path} ${problem.reason}. ${problem.mend}`;
}
