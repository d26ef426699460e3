import type { Problem } from './story.ts';

/** The part of a schema's issue that a sentence needs. */
interface Issue {
  readonly path?: readonly { readonly key: unknown }[] | undefined;
  readonly message: string;
  readonly received: string;
}

/** Collects what is wrong, in the words of `Problem`. */
export class Problems {
  readonly list: Problem[] = [];

  add(severity: Problem['severity'], path: string, reason: string, mend: string): void {
    this.list.push({ severity, path, reason, mend });
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
    return this.list.some((problem) => problem.severity === 'fatal');
  }
}

/** One problem as a sentence: "story.json: stops[3].place must be …: …". */
export function problemSentence(problem: Problem): string {
  return `${problem.path} ${problem.reason}. ${problem.mend}`;
}
