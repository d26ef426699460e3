import { LIMITS } from '../limits.ts';
import { readMessage } from '../schema/message.ts';
import type { Problem } from './problem.ts';
import type { MessageCode, ProblemParams } from './problem-params.ts';

/** The fix for a value that a schema rejects. */
type ValueFix = 'fix-id' | 'fix-item' | 'fix-text';

/** The part of a schema's issue that a problem needs. */
interface SchemaIssue {
  readonly path?: readonly { readonly key: unknown }[] | undefined;
  readonly message: string;
  readonly received: string;
  /** Of a union: the issues of each of its schemas, with paths from the union on. */
  readonly issues?: readonly SchemaIssue[] | undefined;
}

/** Collects problems, the first thousand one by one and the number of the others. */
export class Problems {
  readonly #kept: Problem[] = [];
  #more = 0;

  add<C extends MessageCode>(
    severity: Problem['severity'],
    code: C,
    path: string,
    ...params: ProblemParams<C>
  ): void {
    this.#add(severity, () => makeProblem(severity, code, path, ...params));
  }

  /** Something exceeds a limit. Always kept, since the reader is informed too. */
  addLimit<C extends MessageCode>(
    severity: Problem['severity'],
    code: C,
    path: string,
    ...params: ProblemParams<C>
  ): void {
    this.#kept.push({ ...makeProblem(severity, code, path, ...params), limit: true });
  }

  get list(): readonly Problem[] {
    if (this.#more === 0) return this.#kept;
    return [...this.#kept, makeProblem('hint', 'more-problems', 'story', { count: this.#more })];
  }

  /** A schema's issues about the item at `path`, one for each value that is wrong. */
  addIssues(
    severity: Problem['severity'],
    path: string,
    issues: readonly SchemaIssue[],
    fix: ValueFix,
  ): void {
    const reported = new Set<string>();
    for (const issue of issues.flatMap(innermost)) {
      const keys = (issue.path ?? []).map(({ key }) =>
        typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
      );
      const where = path + keys.join('');
      if (reported.has(where)) continue;
      reported.add(where);
      const missing = issue.received === 'undefined';
      const { name, values } = missing
        ? { name: 'missing' as const, values: {} }
        : readMessage(issue.message);
      this.#add(severity, () => ({
        severity,
        code: missing ? 'value-missing' : 'value-invalid',
        path: shorten(where),
        values: shortened(values),
        value: { reason: name, fix },
      }));
    }
  }

  /** Makes only what is kept: a file may have a million problems. */
  #add(severity: Problem['severity'], make: () => Problem): void {
    if (severity !== 'fatal' && this.#kept.length >= LIMITS.problems) this.#more += 1;
    else this.#kept.push(make());
  }
}

function makeProblem<C extends MessageCode>(
  severity: Problem['severity'],
  code: C,
  path: string,
  ...params: ProblemParams<C>
): Problem {
  const [values = {}] = params as [Readonly<Record<string, string | number>>?];
  const texts = shortened(values);
  return {
    severity,
    code,
    path: shorten(path),
    values: texts,
    ...(texts.id === undefined ? {} : { id: texts.id }),
  };
}

/** Figures without separators, as the files have them. */
function shortened(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, shorten(`${value}`)]),
  );
}

/** Within a value that may be of several kinds: the issues inside it, rather than that it is of no kind. */
function innermost(issue: SchemaIssue): readonly SchemaIssue[] {
  const within = (issue.issues ?? []).filter(({ path }) => path !== undefined).flatMap(innermost);
  if (within.length === 0) return [issue];
  return within.map((inner) => ({
    ...inner,
    path: [...(issue.path ?? []), ...(inner.path ?? [])],
  }));
}

/** An author needs the beginning of a name to find it, and no page needs a million characters of it. */
function shorten(text: string): string {
  const { sentence } = LIMITS;
  return text.length > sentence ? `${text.slice(0, sentence)}…` : text;
}
