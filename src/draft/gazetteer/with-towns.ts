import { greatCircleKm } from '../../geo/great-circle.ts';
import type { GazetteerPlace } from './gazetteer-place.ts';
import { plainName } from './plain-name.ts';

/** A town of a list of towns. */
export interface Town {
  readonly name: string;
  /** ISO 3166-1 */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How many people live there. */
  readonly population: number;
}

/** Two entries of one name so near each other are one town. A city's two points may be far apart, km. */
const SAME_KM = 60;
/** From how many people on a town has a rank: the first is rank 1. */
const LEAST = [5e6, 1e6, 5e5, 2e5, 1e5, 5e4, 2.5e4];

/**
 * The places of the basemap with the towns that it has no room for. A place that is in both lists keeps its names
 * and its point, and gets the town's country.
 */
export function withTowns(
  places: readonly GazetteerPlace[],
  towns: readonly Town[],
): GazetteerPlace[] {
  const named = new Map<string, Town[]>();
  for (const town of towns) {
    const name = plainName(town.name);
    named.set(name, [...(named.get(name) ?? []), town]);
  }
  const known = new Set<Town>();
  const merged = places.map((place): GazetteerPlace => {
    const same = (named.get(plainName(place.names.en ?? '')) ?? []).filter(
      (town) => kmBetween(place, town) < SAME_KM,
    );
    for (const town of same) known.add(town);
    const [nearest] = same.toSorted((a, b) => kmBetween(place, a) - kmBetween(place, b));
    return nearest && place.country === null ? { ...place, country: nearest.country } : place;
  });
  const others = towns
    .filter((town) => !known.has(town))
    .map(({ name, country, latitude, longitude, population }): GazetteerPlace => {
      const rank = LEAST.findIndex((least) => population >= least) + 1 || LEAST.length + 1;
      return { names: { en: name }, latitude, longitude, rank, country };
    });
  return [...merged, ...others];
}

function kmBetween(a: GazetteerPlace | Town, b: GazetteerPlace | Town): number {
  return greatCircleKm(a.longitude, a.latitude, b.longitude, b.latitude);
}
