import type { Problem } from './story.ts';

/** The part of a zod issue that a sentence needs. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
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
      const where = issue.path.map((key) =>
        typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
      );
      const missing = issue.message === 'Invalid input';
      this.add(
        severity,
        path + where.join(''),
        missing ? 'is missing or wrong' : issue.message,
        mend,
      );
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
