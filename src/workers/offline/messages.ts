import * as v from 'valibot';

/** What a page asks of the worker: to report the `state`, or to verify all files and fetch missing ones (`safe`). */
export interface OfflineCommand {
  readonly do: 'state' | 'safe';
  /** The story that the page shows. */
  readonly slug: string;
  /** Whether films and sounds are kept too: they may be as large as all the rest. */
  readonly films?: boolean;
}

/** The worker's answers: `progress` any number of times, then one of the others. */
export const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('progress'), done: v.number(), of: v.number() }),
  /**
   * `bytes`: size of all cached files; `missing`: how many of those that a page needs are not cached;
   * `left`: how many pictures, films and sounds are not.
   */
  v.object({
    ...{ kind: v.literal('state'), bytes: v.number(), missing: v.number() },
    // A worker of an older build has none.
    left: v.optional(v.number(), 0),
  }),
  v.object({ kind: v.literal('failed'), why: v.picklist(['network', 'changed', 'full', 'other']) }),
]);

export type OfflineAnswer = v.InferOutput<typeof answerSchema>;
export type OfflineFailure = Extract<OfflineAnswer, { kind: 'failed' }>['why'];
