import { LIMITS } from './limits.ts';
import type { Problem } from './model.ts';

/** The part of a schema's issue that a sentence needs. */
interface Issue {
  readonly path?: readonly { readonly key: unknown }[] | undefined;
  readonly message: string;
  readonly received: string;
  /** Of a union: what each of its schemas says, with paths from the union on. */
  readonly issues?: readonly Issue[] | undefined;
}

/** Collects what is wrong, in the words of `Problem`; beyond the first thousand only how many. */
export class Problems {
  readonly #kept: Problem[] = [];
  #more = 0;

  add(severity: Problem['severity'], path: string, reason: string, fix: string): void {
    if (severity !== 'fatal' && this.#kept.length >= LIMITS.problems) this.#more += 1;
    else this.#kept.push({ severity, path: short(path), reason: short(reason), fix: fix });
  }

  /** Something is larger than a story may be: `what` is left out, or not done. Always kept: the reader is told, too. */
  addLimit(severity: Problem['severity'], path: string, reason: string, fix: string): void {
    this.#kept.push({ severity, path: short(path), reason: short(reason), fix: fix, limit: true });
  }

  get list(): readonly Problem[] {
    if (this.#more === 0) return this.#kept;
    const reason = `there are ${this.#more} more problems`;
    const fix = 'Mend those above first.';
    return [...this.#kept, { severity: 'hint', path: 'story', reason, fix: fix }];
  }

  /** A schema's issues about the item at `path`, one for each value that is wrong. */
  addIssues(
    severity: Problem['severity'],
    path: string,
    issues: readonly Issue[],
    fix: string,
  ): void {
    const said = new Set<string>();
    for (const issue of issues.flatMap(inmost)) {
      const keys = (issue.path ?? []).map(({ key }) =>
        typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
      );
      const where = path + keys.join('');
      if (said.has(where)) continue;
      said.add(where);
      const reason = issue.received === 'undefined' ? 'is missing' : issue.message;
      this.add(severity, where, reason, fix);
    }
  }
}

/** What is wrong within a value of which there are several kinds, rather than that it is of none. */
function inmost(issue: Issue): readonly Issue[] {
  const within = (issue.issues ?? []).filter(({ path }) => path !== undefined).flatMap(inmost);
  if (within.length === 0) return [issue];
  return within.map((inner) => ({
    ...inner,
    path: [...(issue.path ?? []), ...(inner.path ?? [])],
  }));
}

/** An author needs the beginning of a name to find it, and no page needs a million characters of it. */
function short(words: string): string {
  const { sentence } = LIMITS;
  return words.length > sentence ? `${words.slice(0, sentence)}…` : words;
}

/** One problem as a sentence: "story.json: stops[3].place must be …: …". */
export function problemSentence(problem: Problem): string {
  return `${problem.path} ${problem.reason}. ${problem.fix}`;
}
