import type { Draft } from './draft.ts';
import { draftLanguages, placeEntry, placeIds, textIn } from './story-entries.ts';

/** A place of a draft that is on no map yet. */
export interface UnplacedPlace {
  readonly id: string;
  /** In the story's first language. */
  readonly name: string;
}

/** The places of a draft without a point, in the order of the file: a table of stops often has names only. */
export function unplacedPlaces(draft: Draft): readonly UnplacedPlace[] {
  const [lang = 'en'] = draftLanguages(draft);
  return placeIds(draft).flatMap((id) => {
    const place = placeEntry(draft, id);
    return Array.isArray(place.point) ? [] : [{ id, name: textIn(place, 'name', lang) || id }];
  });
}
