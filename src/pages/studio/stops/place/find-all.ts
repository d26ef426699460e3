import type { Draft } from '../../../../draft/draft.ts';
import { setPoint } from '../../../../draft/edits/places.ts';
import type { FoundPlace } from '../../../../draft/gazetteer/search-places.ts';
import type { UnplacedPlace } from '../../../../draft/unplaced.ts';
import { zoneAt } from '../../../../draft/zones/zone-at.ts';
import { findNamed } from './find-place.ts';

interface Found {
  readonly place: UnplacedPlace;
  /** The greatest place of this name. */
  readonly found: FoundPlace;
  /** How many have the name. */
  readonly count: number;
  readonly zone: string | undefined;
}

export interface FoundAll {
  readonly found: readonly Found[];
  readonly lost: readonly UnplacedPlace[];
}

/** Looks places up by their names. Rejects where the list of places does not load. */
export async function findAll(places: readonly UnplacedPlace[], t: number): Promise<FoundAll> {
  const found: Found[] = [];
  const lost: UnplacedPlace[] = [];
  for (const place of places) {
    const named = await findNamed(place.name);
    const [greatest] = named;
    if (!greatest) {
      lost.push(place);
      continue;
    }
    const zone = (await zoneAt(greatest.latitude, greatest.longitude, t))?.zone;
    found.push({ place, found: greatest, count: named.length, zone });
  }
  return { found, lost };
}

/** Puts the places that were found on the map, and their clocks on the zones there. */
export function withFound(draft: Draft, { found }: FoundAll): Draft {
  return found.reduce(
    (changed, { place, found: { longitude, latitude }, zone }) =>
      setPoint(changed, place.id, [longitude, latitude], zone),
    draft,
  );
}
