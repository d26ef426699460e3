import type { Draft } from '../../../draft/draft.ts';
import type { NewPlace } from '../../../draft/edits/places.ts';
import { placeEntry, textIn } from '../../../draft/story-entries.ts';

/** A place to begin with: where another one is, until its point is pressed or pasted. */
export function newPlaceLike(draft: Draft, name: string, like: string): NewPlace {
  const place = placeEntry(draft, like);
  const [lon, lat] = Array.isArray(place.point) ? place.point : [];
  return {
    name,
    point: [Number(lon ?? 0), Number(lat ?? 0)],
    zone: textIn(place, 'zone') || 'Etc/UTC',
  };
}
