import {
  draftLanguages,
  placeEntry,
  type StopEntry,
  textIn,
} from '../../../draft/story-entries.ts';
import { list } from '../../../i18n/translate.ts';
import type { StudioState } from '../studio-store.ts';

/** Where a stop is, in the story's first language. */
export function stopName({ draft }: Pick<StudioState, 'draft'>, stop: StopEntry): string {
  const [lang] = draftLanguages(draft);
  return textIn(placeEntry(draft, stop.place), 'name', lang) || stop.id;
}

/** Where stops are, each place once. */
export function stopNames(state: Pick<StudioState, 'draft'>, stops: readonly StopEntry[]): string {
  return list([...new Set(stops.map((stop) => stopName(state, stop)))]);
}
