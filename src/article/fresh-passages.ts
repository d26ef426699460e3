/** The passages that came while the page was open, until they are read. */
export interface FreshPassages {
  has(id: string): boolean;
  /** Their ids, in the order in which they came. */
  all(): readonly string[];
  add(ids: readonly string[]): void;
  remove(id: string): void;
  subscribe(listener: () => void): () => void;
}

export function createFreshPassages(): FreshPassages {
  const listeners = new Set<() => void>();
  let ids: readonly string[] = [];
  function set(next: readonly string[]): void {
    if (next.length === ids.length) return;
    ids = next;
    for (const listener of [...listeners]) listener();
  }
  return {
    has: (id) => ids.includes(id),
    all: () => ids,
    add: (more) => set([...ids, ...more.filter((id) => !ids.includes(id))]),
    remove: (id) => set(ids.filter((each) => each !== id)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Of a page whose story does not change. */
export const NO_FRESH_PASSAGES = createFreshPassages();
