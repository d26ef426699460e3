import {
  draftLanguages,
  placeEntry,
  type StopEntry,
  textIn,
} from '../../../draft/story-entries.ts';
import { list, t } from '../../../i18n/translate.ts';
import type { StudioState } from '../studio-store.ts';

/** Where a stop is, in the story's first language. */
export function stopName({ draft }: Pick<StudioState, 'draft'>, stop: StopEntry): string {
  const [lang] = draftLanguages(draft);
  return textIn(placeEntry(draft, stop.place), 'name', lang) || stop.id;
}

/** Where stops are, each place once, of many the first. */
export function stopNames(state: Pick<StudioState, 'draft'>, stops: readonly StopEntry[]): string {
  return someOf(stops.map((stop) => stopName(state, stop)));
}

/** More names than this are no sentence. */
const MOST_NAMES = 6;

/** Names in a sentence, each once; of many the first ones, and how many more there are. */
export function someOf(names: readonly string[]): string {
  const each = [...new Set(names)];
  const shown = each.slice(0, MOST_NAMES);
  const count = each.length - shown.length;
  return count === 0 ? list(each) : t('studio.track-more', { names: shown.join(', '), count });
}
