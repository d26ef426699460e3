import * as v from 'valibot';

/** What a page asks of the worker. `safe` proves and fetches what `state` only counts. */
export interface OfflineCommand {
  readonly do: 'state' | 'safe';
  /** The story whose files belong to the page. */
  readonly slug: string;
}

/** What the worker answers; `progress` any number of times, then one of the others. */
export const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('progress'), done: v.number(), of: v.number() }),
  /** `bytes` of all files that are kept; `missing` is their number. */
  v.object({ kind: v.literal('state'), bytes: v.number(), missing: v.number() }),
  v.object({ kind: v.literal('failed'), why: v.picklist(['network', 'changed', 'full', 'other']) }),
]);

export type OfflineAnswer = v.InferOutput<typeof answerSchema>;
export type OfflineFailure = Extract<OfflineAnswer, { kind: 'failed' }>['why'];
