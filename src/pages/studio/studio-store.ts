import { checkDraft } from '../../draft/check-draft.ts';
import type { Draft } from '../../draft/draft.ts';
import { beginHistory, type History, redo, undo, withEdit } from '../../draft/history/history.ts';
import { jsonOf } from '../../draft/json/edit-json.ts';
import type { Arrival } from '../../draft/keep/keeper.ts';
import type { Story } from '../../story/model.ts';
import type { Problem } from '../../story/problems/problem.ts';
import type { PreviewView } from '../preview/preview-messages.ts';
import type { Keeping } from './kept-desk.ts';

/** What is edited now. */
const PANELS = [
  'story',
  'stops',
  'route',
  'text',
  'moments',
  'chapters',
  'talk',
  'sources',
  'updates',
  'problems',
  'publish',
] as const;
export type Panel = (typeof PANELS)[number];

export const isPanel = (name: string): name is Panel =>
  (PANELS as readonly string[]).includes(name);

export interface StudioState {
  readonly draft: Draft;
  /** The last version of the story that can be shown; null where there was none. */
  readonly story: Story | null;
  readonly problems: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How often something was undone or done again: what a field has of its own is then out of date. */
  readonly turns: number;
  readonly panel: Panel;
  /** Id of the stop or the moment that is open; null for none. */
  readonly stop: string | null;
  /** The field that is to get the focus, as `data-field` names it; null for none. */
  readonly field: string | null;
  /** Id of the passage that the text is to show; null for none. */
  readonly passage: string | null;
  /** Id of the source that is open; null for none. */
  readonly source: string | null;
  /** The chapter, slide or correction that is open, by its id or number; null for none. */
  readonly entry: string | null;
  /** The file whose text is open; null for none. */
  readonly file: OpenFile | null;
  /** Why the last change was not made, e.g. an `UnfitFile`; null where it was. */
  readonly refused: Error | null;
  /** The page of the site that the preview shows. */
  readonly view: PreviewView;
  /** How far the draft is kept in the browser. */
  readonly keeping: Keeping;
  /** Why another tab's draft took the place of this one; null where none did. */
  readonly arrival: Arrival | null;
}

/** A file whose text is open, and the place in it that is shown first: characters from its beginning. */
export interface OpenFile {
  readonly path: string;
  readonly at: number | null;
}

/** What is shown of a draft, and said about it. */
export type Shown = Pick<
  StudioState,
  | 'panel'
  | 'stop'
  | 'source'
  | 'entry'
  | 'field'
  | 'passage'
  | 'view'
  | 'file'
  | 'refused'
  | 'keeping'
  | 'arrival'
>;

/** A change of a draft. It returns the draft itself where it changes nothing. */
type Edit = (draft: Draft) => Draft;

export interface StudioStore {
  getState(): StudioState;
  subscribe(listener: () => void): () => void;
  /**
   * Changes the draft. Never throws: a change that cannot be made leaves the draft as it is, and `refused` says why.
   *
   * @param key changes with the same key that follow one another within a second are undone together: those of
   * one field
   */
  edit(change: Edit, key?: string): void;
  undo(): void;
  redo(): void;
  show(what: Partial<Shown>): void;
}

/** Holds the draft that is edited, with what can be undone. */
export function createStudioStore(first: Draft, now: () => number = Date.now): StudioStore {
  const listeners = new Set<() => void>();
  let history = beginHistory(first);
  let state: StudioState = {
    ...seen(history, null),
    // A story that cannot be read has nothing to show in fields.
    panel: jsonOf(first, 'story.json') === undefined ? 'problems' : 'stops',
    stop: null,
    field: null,
    passage: null,
    source: null,
    entry: null,
    file: null,
    refused: null,
    view: 'reader',
    turns: 0,
    keeping: { status: 'waiting', failure: null },
    arrival: null,
  };

  const set = (next: Partial<StudioState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const go = (next: History, turns = state.turns) => {
    if (next === history) return;
    history = next;
    set({ ...seen(history, state.story), refused: null, turns });
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    edit(change, key) {
      let next: Draft;
      try {
        next = change(state.draft);
      } catch (error) {
        return set({ refused: error instanceof Error ? error : new Error(String(error)) });
      }
      go(withEdit(history, next, key ?? null, now()));
    },
    undo: () => go(undo(history), state.turns + 1),
    redo: () => go(redo(history), state.turns + 1),
    show(what) {
      // The same again must not draw anything.
      const isNew = Object.entries(what).some(
        ([key, value]) => state[key as keyof StudioState] !== value,
      );
      if (isNew) set(what);
    },
  };
}

function seen({ draft, past, future }: History, last: Story | null) {
  const { story, problems } = checkDraft(draft);
  const undoable = { canUndo: past !== null, canRedo: future !== null };
  return { draft, story: story ?? last, problems, ...undoable };
}
