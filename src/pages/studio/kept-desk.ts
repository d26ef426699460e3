import type { Draft } from '../../draft/draft.ts';
import { type Arrival, type Keeper, keepNew, keepOn } from '../../draft/keep/keeper.ts';

/** How far a draft is kept in the browser. */
export type Keeping = ReturnType<Keeper['getState']>;

/** A draft on the desk, with what keeps it. */
export interface KeptDesk {
  readonly draft: Draft;
  readonly keeper: Keeper;
  /** Calls back with the state of keeping, and with drafts of other tabs that take the place of this one. */
  listen(
    onState: (state: Keeping) => void,
    onDraft: (draft: Draft, arrival: Arrival) => void,
  ): void;
}

/** Begins to keep a draft that the browser does not have yet. */
export function newDesk(draft: Draft): KeptDesk {
  const { options, listen } = callbacks();
  return { draft, keeper: keepNew(draft, options), listen };
}

/** Goes on with a draft that the browser keeps; null where it is gone. Rejects where the store cannot be read. */
export async function keptDesk(id: string): Promise<KeptDesk | null> {
  const { options, listen } = callbacks();
  const opened = await keepOn(id, options);
  return opened && { ...opened, listen };
}

/** The desk is there later than the keeper. */
function callbacks() {
  let state: (state: Keeping) => void = () => {};
  let draft: (draft: Draft, arrival: Arrival) => void = () => {};
  return {
    options: {
      onState: (next: Keeping) => state(next),
      onDraft: (next: Draft, arrival: Arrival) => draft(next, arrival),
    },
    listen(onState: typeof state, onDraft: typeof draft) {
      [state, draft] = [onState, onDraft];
    },
  };
}
