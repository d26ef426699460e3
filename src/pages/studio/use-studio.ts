import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PreviewLink } from './preview/preview-link.ts';
import type { StudioState, StudioStore } from './studio-store.ts';

export const StudioContext = createContext<{
  readonly store: StudioStore;
  readonly preview: PreviewLink;
} | null>(null);

/** The store of the draft that is edited. */
export function useStudioStore(): StudioStore {
  return useDesk().store;
}

/** The page that shows it. */
export function usePreview(): PreviewLink {
  return useDesk().preview;
}

function useDesk() {
  const desk = useContext(StudioContext);
  if (!desk) throw new Error('There is no draft here.');
  return desk;
}

/** What a part of the studio needs of the state. Return primitives, or what the state itself holds. */
export function useStudio<T>(select: (state: StudioState) => T): T {
  const store = useStudioStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** How often the draft was undone or done again; 0 where there is none yet, as in an import's questions. */
export function useTurns(): number {
  const store = useContext(StudioContext)?.store;
  return useSyncExternalStore(store?.subscribe ?? neverChanges, () => store?.getState().turns ?? 0);
}

const neverChanges = () => () => {};
