import type { MessageKey } from '../../i18n/translate.ts';

type CodeOf<Key> = Key extends `problem.${infer Code}.reason` ? Code : never;

/** What kind of problem it is, for code to match. Each has its messages, except the two of a schema's issues. */
export type ProblemCode = CodeOf<MessageKey> | 'value-invalid' | 'value-missing';

/** The messages of a value that a schema rejects: `problem.value.<name>`. */
export type ValueMessage =
  Extract<MessageKey, `problem.value.${string}`> extends `problem.value.${infer Name}`
    ? Name
    : never;

/** What is wrong in a story's files. Its sentence is made when it is shown: problem-sentence.ts. */
export interface Problem {
  readonly code: ProblemCode;
  /** File and path in it: `story.json: stops[3].place`. */
  readonly path: string;
  /** The id that is named in vain, or that is taken. */
  readonly id?: string;
  /** What its messages are filled with. */
  readonly values: Readonly<Record<string, string>>;
  /** Of a value that a schema rejects: the messages that say why, and what to do. Null: the schema's own words. */
  readonly value?: { readonly reason: ValueMessage | null; readonly fix: ValueMessage };
  /** `fatal`: there is no story to show; `dropped`: the item is left out; `hint`: nothing is left out. */
  readonly severity: 'fatal' | 'dropped' | 'hint';
  /** Something of the story exceeds a limit (docs/story-format.md). */
  readonly limit?: true;
}
