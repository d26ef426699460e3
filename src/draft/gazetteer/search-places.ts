import { greatCircleKm } from '../../geo/great-circle.ts';
import type { GazetteerPlace } from './gazetteer-place.ts';
import { plainName } from './plain-name.ts';

export interface FoundPlace {
  /** In the language that was asked for, else in English. */
  readonly name: string;
  /** The name that the query matched, where that is another one. */
  readonly matched: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1; null where it is not known. */
  readonly country: string | null;
  /** From the point that was given, km. */
  readonly km: number | null;
}

export interface SearchOptions {
  /** BCP 47 */
  readonly lang: string;
  /** Where the story is: of equally good matches, the nearest comes first. Degrees. */
  readonly near?: { readonly latitude: number; readonly longitude: number } | null;
  readonly limit?: number;
}

/** How well a name matches, best first: the whole name, the beginning of a word, a part. */
const [WHOLE, BEGINNING, PART, NONE] = [0, 1, 2, 3];

/** Longer than any name. */
const MOST = 100;

interface Indexed {
  readonly place: GazetteerPlace;
  readonly names: readonly (readonly [written: string, plain: string])[];
}

const indexes = new WeakMap<readonly GazetteerPlace[], readonly Indexed[]>();

/**
 * The places whose name in any language begins with the query or holds it, without regard to accents, capitals and
 * hyphens. What follows a comma is not looked at. The places are made ready once for each array.
 */
export function searchPlaces(
  query: string,
  places: readonly GazetteerPlace[],
  { lang, near = null, limit = 8 }: SearchOptions,
): FoundPlace[] {
  const [first = ''] = query.slice(0, MOST).split(/[,，、]/u);
  const wanted = plainName(first);
  if (wanted === '') return [];
  const found: { place: GazetteerPlace; match: number; name: string; km: number | null }[] = [];
  for (const { place, names } of indexOf(places)) {
    let match = NONE;
    let name = '';
    for (const [written, plain] of names) {
      const how = matchOf(plain, wanted);
      if (how < match) [match, name] = [how, written];
    }
    if (match === NONE) continue;
    const { latitude, longitude } = place;
    const km = near && greatCircleKm(near.longitude, near.latitude, longitude, latitude);
    found.push({ place, match, name, km });
  }
  found.sort(
    (a, b) =>
      a.match - b.match ||
      (a.km ?? 0) - (b.km ?? 0) ||
      a.place.rank - b.place.rank ||
      (a.name < b.name ? -1 : 1),
  );
  const short = lang.split('-')[0] ?? 'en';
  return found.slice(0, Math.max(0, limit)).map(({ place, name: matched, km }) => {
    const { latitude, longitude, country, names } = place;
    const name = (Object.hasOwn(names, short) ? names[short] : names.en) ?? matched;
    return { name, matched: matched === name ? null : matched, latitude, longitude, country, km };
  });
}

function indexOf(places: readonly GazetteerPlace[]): readonly Indexed[] {
  const known = indexes.get(places);
  if (known) return known;
  const index = places.map((place) => ({
    place,
    names: Object.values(place.names).map((name) => [name, plainName(name)] as const),
  }));
  indexes.set(places, index);
  return index;
}

function matchOf(plain: string, wanted: string): number {
  const at = plain.indexOf(wanted);
  if (at < 0) return NONE;
  if (at === 0) return plain.length === wanted.length ? WHOLE : BEGINNING;
  if (plain.includes(` ${wanted}`)) return BEGINNING;
  // Two letters are in too many names; two characters of Chinese are a name.
  return wanted.length > 2 || /\p{Script=Han}/u.test(wanted) ? PART : NONE;
}
