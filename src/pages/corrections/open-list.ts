import type { Change } from '../../story/model.ts';

/** Whether the list of corrections is open over the page, and at which entry. */
interface OpenList {
  readonly at: Change | null;
}

const listeners = new Set<() => void>();
let open: OpenList | null = null;
let announced: readonly number[] = [];

/** Opens the list, at an entry if there is one to begin with. */
export function openList(at: Change | null = null): void {
  set({ at });
}

export function closeList(): void {
  set(null);
}

export const listOpen = (): OpenList | null => open;

export function onListOpen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes that came while the page was open, and were announced with their update, epoch ms. */
export const announcedChanges = (): readonly number[] => announced;

export function announceChanges(changes: Iterable<Change>): void {
  announced = [...announced, ...Array.from(changes, ({ when }) => when)];
}

function set(next: OpenList | null): void {
  open = next;
  for (const listener of [...listeners]) listener();
}
