import * as v from 'valibot';

/** What a page asks of the worker: to report the `state`, or to verify all files and fetch missing ones (`safe`). */
export interface OfflineCommand {
  readonly do: 'state' | 'safe';
  /** The story that the page shows. */
  readonly slug: string;
}

/** The worker's answers: `progress` any number of times, then one of the others. */
export const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('progress'), done: v.number(), of: v.number() }),
  /** `bytes`: size of all cached files; `missing`: how many files are not cached. */
  v.object({ kind: v.literal('state'), bytes: v.number(), missing: v.number() }),
  v.object({ kind: v.literal('failed'), why: v.picklist(['network', 'changed', 'full', 'other']) }),
]);

export type OfflineAnswer = v.InferOutput<typeof answerSchema>;
export type OfflineFailure = Extract<OfflineAnswer, { kind: 'failed' }>['why'];
