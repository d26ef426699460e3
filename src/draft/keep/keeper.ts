import type { Draft } from '../draft.ts';
import { type Database, failureOf, type KeepFailure, openDatabase } from './database.ts';
import { forgetChanges, noteChanges, withNoted } from './journal.ts';
import { loadDraft, writeDraft } from './kept-drafts.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { newId } from './new-id.ts';

/** Milliseconds from a change until it is kept: typing is not written letter by letter. */
const DELAY = 150;

interface KeepState {
  /** `kept`: all of it; `waiting`: it will be in a moment; `failed`: it is in memory alone. */
  readonly status: 'kept' | 'waiting' | 'failed';
  readonly failure: KeepFailure | null;
}

/**
 * Why the keeper gives another draft than it was given:
 * - `newer`: another tab changed it
 * - `merged`: another tab changed it too, in other places
 * - `copied`: another tab changed the same place. Theirs stays, and ours is kept beside it, as a draft of its own.
 */
export type Arrival =
  | { readonly why: 'newer' | 'merged' }
  | { readonly why: 'copied'; readonly id: string };

interface Options {
  /** Called when the state changes. */
  readonly onState?: (state: KeepState) => void;
  /** Called with a draft that is to take the place of the one that is edited. */
  readonly onDraft?: (draft: Draft, arrival: Arrival) => void;
  readonly open?: () => Promise<Database>;
  /** The name of the channel between tabs. */
  readonly channel?: string;
}

/** Keeps one draft in the browser while it is edited. A page that is left or hidden loses nothing. */
export interface Keeper {
  readonly id: string;
  getState(): KeepState;
  /** Keeps this version of the draft, a moment from now. */
  keep(draft: Draft): void;
  /** Keeps at once what is not kept yet; also tries again what failed. Never throws: see the state. */
  flush(): Promise<void>;
  /** Keeps what is not kept yet, and stops. */
  close(): Promise<void>;
}

/** Begins to keep a draft that the browser does not have yet. */
export function keepNew(draft: Draft, options: Options = {}): Keeper {
  const keeper = createKeeper(newId(), { draft: null, version: 0 }, options);
  keeper.keep(draft);
  void keeper.flush();
  return keeper;
}

/** Goes on with a draft that the browser keeps; null where it is gone. Throws where the store cannot be read. */
export async function keepOn(
  id: string,
  options: Options = {},
): Promise<{ readonly draft: Draft; readonly keeper: Keeper } | null> {
  const database = await (options.open ?? openDatabase)();
  const loaded = await loadDraft(database, id).finally(() => database.close());
  if (!loaded) return null;
  const draft = withNoted(id, loaded.version, loaded.draft);
  const keeper = createKeeper(id, loaded, options);
  keeper.keep(draft);
  return { draft, keeper };
}

interface Message {
  readonly id: string;
  readonly version: number;
}

function createKeeper(
  id: string,
  first: { readonly draft: Draft | null; readonly version: number },
  { onState, onDraft, open = openDatabase, channel: name = 'whistlestop-drafts' }: Options,
): Keeper {
  /** What the browser has, and what it is to have. */
  let kept = first.draft;
  let version = first.version;
  let latest = first.draft;
  let state: KeepState = { status: 'kept', failure: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let database: Promise<Database> | null = null;
  /** One after another: a write begins when the one before has ended. */
  let running = Promise.resolve();
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;

  function set(status: KeepState['status'], failure: KeepFailure | null = null): void {
    if (state.status === status && state.failure === failure) return;
    state = { status, failure };
    onState?.(state);
  }

  function connect(): Promise<Database> {
    database ??= open().then((opened) => {
      // Closed by the browser, or for a newer version of the site: opened again when it is needed.
      opened.addEventListener('close', () => {
        database = null;
      });
      return opened;
    });
    return database;
  }

  async function write(): Promise<void> {
    clearTimeout(timer);
    try {
      while (latest && latest !== kept) {
        const draft = latest;
        const writing = { id, before: kept, version, draft, now: Date.now() };
        if (await writeDraft(await connect(), writing)) {
          kept = draft;
          version += 1;
          channel?.postMessage({ id, version } satisfies Message);
        } else await meetTheirs(await connect());
      }
      forgetChanges(id);
      set('kept');
    } catch (error) {
      // The next attempt has a connection of its own: the browser may have cut this one.
      void database?.then((opened) => opened.close()).catch(() => {});
      database = null;
      set('failed', failureOf(error));
    }
  }

  /** Another tab has kept a newer version. */
  async function meetTheirs(opened: Database): Promise<void> {
    const theirs = await loadDraft(opened, id);
    if (!theirs || theirs.version <= version) return;
    const [base, mine] = [kept, latest];
    const merged =
      base && mine && (mine === base ? theirs.draft : mergeDrafts(base, mine, theirs.draft));
    let arrival: Arrival = { why: mine === base ? 'newer' : 'merged' };
    if (mine && !merged) {
      const copy = { id: newId(), before: null, version: 0, draft: mine };
      await writeDraft(opened, { ...copy, now: Date.now() });
      arrival = { why: 'copied', id: copy.id };
      // Typed meanwhile: it goes to the copy as well.
      if (latest !== mine && latest)
        await writeDraft(opened, {
          ...copy,
          before: mine,
          version: 1,
          draft: latest,
          now: Date.now(),
        });
    }
    kept = theirs.draft;
    version = theirs.version;
    latest = merged ?? theirs.draft;
    onDraft?.(latest, arrival);
  }

  function enqueue(step: () => Promise<void>): Promise<void> {
    running = running.then(step);
    return running;
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.id !== id || data.version <= version) return;
    void enqueue(async () => {
      if (data.version <= version) return;
      try {
        await meetTheirs(await connect());
      } catch (error) {
        set('failed', failureOf(error));
      }
      await write();
    });
  });

  const leave = () => {
    if (!latest || latest === kept) return;
    if (kept) noteChanges(id, version, kept, latest);
    void enqueue(write);
  };
  // A phone may end a page that is hidden, without a word.
  const hide = () => document.visibilityState === 'hidden' && leave();
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);

  return {
    id,
    getState: () => state,
    keep(draft) {
      if (draft === latest) return;
      latest = draft;
      if (state.status === 'kept') set('waiting');
      clearTimeout(timer);
      timer = setTimeout(() => void enqueue(write), DELAY);
    },
    flush: () => enqueue(write),
    async close() {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      await enqueue(write);
      channel?.close();
      const opened = await database?.catch(() => null);
      opened?.close();
    },
  };
}
