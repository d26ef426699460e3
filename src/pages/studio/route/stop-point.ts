import type { Draft } from '../../../draft/draft.ts';
import type { Point } from '../../../draft/edits/legs.ts';
import { placeEntry, type StopEntry } from '../../../draft/story-entries.ts';

/** Where a stop is, degrees; null where story.json does not say it rightly. */
export function pointOf(draft: Draft, stop: StopEntry): Point | null {
  const { point } = placeEntry(draft, stop.place);
  if (!Array.isArray(point)) return null;
  const [lon, lat] = point;
  return Number.isFinite(lon) && Math.abs(lat) <= 90 ? [lon, lat] : null;
}
