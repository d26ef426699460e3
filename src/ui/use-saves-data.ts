import { useSyncExternalStore } from 'react';
import { onSavesData, savesData } from './saves-data.ts';

/** Whether the reader asks pages to load little; false in the prerendered page. */
export function useSavesData(): boolean {
  return useSyncExternalStore(onSavesData, savesData, () => false);
}
