import { type Attempt, loadWithRetry, type RetryPolicy } from './retry.ts';

/** How far the loading of something is: the story, a module of code, a file of the map. */
export type ResourceState<T> =
  /** `late`: there is no result yet, and it takes longer than usual. It may still arrive. */
  | { readonly status: 'pending' | 'late' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * Something that is loaded while it has listeners. Loading begins with the first listener and is
 * aborted when the last one leaves before there is a result. A result is kept, a failure too: only
 * `retry` loads again.
 */
export interface Resource<T> {
  getState(): ResourceState<T>;
  /** Returns a function that removes the listener. */
  subscribe(listener: () => void): () => void;
  /** Starts over: aborts an attempt that is late, or loads again what failed. */
  retry(): void;
}

/** A resource without a result is late after this time, in milliseconds. */
export const LATE_MS = 6000;

const PENDING = { status: 'pending' } as const;
const LATE = { status: 'late' } as const;

/**
 * A resource on top of any loader. Every resource is made here, so that there is one rule about
 * lateness.
 *
 * @param start begins to load and calls `set` with each new state; returns what aborts it
 * @param initial what is known before there is a listener
 */
export function resourceFrom<T>(
  start: (set: (state: ResourceState<T>) => void) => () => void,
  initial: ResourceState<T> = PENDING,
): Resource<T> {
  const listeners = new Set<() => void>();
  let state = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | null = null;

  function set(next: ResourceState<T>): void {
    if (isSame(state, next)) return;
    if (next.status !== 'pending') clearTimeout(timer);
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function waitUntilLate(): void {
    clearTimeout(timer);
    timer = setTimeout(() => set(LATE), LATE_MS);
  }

  function begin(): void {
    if (state.status === 'pending') waitUntilLate();
    // What an attempt reports after it was aborted is ignored.
    let current = true;
    const abort = start((next) => {
      // A loader does not know that it is late.
      if (!current || (next.status === 'pending' && state.status === 'late')) return;
      if (next.status === 'pending' && state.status !== 'pending') waitUntilLate();
      set(next);
    });
    stop = () => {
      current = false;
      abort();
    };
  }

  function end(): void {
    clearTimeout(timer);
    stop?.();
    stop = null;
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1 && state.status !== 'failed') begin();
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        end();
        if (state.status === 'late') state = PENDING;
      };
    },
    retry() {
      if (state.status === 'ready') return;
      end();
      set(PENDING);
      if (listeners.size > 0) begin();
    },
  };
}

/** Whether nobody needs to hear of the change. */
function isSame<T>(a: ResourceState<T>, b: ResourceState<T>): boolean {
  if (a.status === 'ready' && b.status === 'ready') return a.value === b.value;
  if (a.status === 'failed' && b.status === 'failed') return a.error === b.error;
  return a.status === b.status;
}

const NO_RETRY: RetryPolicy = { retry: () => false, retryDelay: 0 };

/**
 * A resource without TanStack Query: for code, and for what is loaded before Query's own code is there,
 * such as the files of the map.
 */
export function createResource<T>(
  load: (attempt: Attempt) => Promise<T>,
  policy: RetryPolicy = NO_RETRY,
): Resource<T> {
  let isLoaded = false;
  return resourceFrom<T>((set) => {
    const abort = new AbortController();
    if (!isLoaded) {
      loadWithRetry(load, { ...policy, signal: abort.signal }).then(
        (value) => {
          isLoaded ||= !abort.signal.aborted;
          set({ status: 'ready', value });
        },
        (error: unknown) => set({ status: 'failed', error }),
      );
    }
    return () => abort.abort();
  });
}

/** A resource whose value is known already. */
export function readyResource<T>(value: T): Resource<T> {
  return resourceFrom<T>(() => () => {}, { status: 'ready', value });
}

/** Loads the resource, and resolves with its value once it is ready, through failures and retries. */
export function whenReady<T>(resource: Resource<T>): Promise<T> {
  return new Promise((resolve) => {
    let unsubscribe: (() => void) | null = null;
    const look = () => {
      const state = resource.getState();
      if (state.status !== 'ready') return;
      resolve(state.value);
      unsubscribe?.();
    };
    unsubscribe = resource.subscribe(look);
    // It may be ready at once.
    look();
  });
}
