import type { GazetteerPlace } from './gazetteer-place.ts';
import { plainName } from './plain-name.ts';
import { type FoundPlace, searchPlaces } from './search-places.ts';

/** More places than this of one name tell an author nothing. */
const MOST = 50;

/**
 * The places that bear exactly this name in any language, the greatest first. "London, Canada" means those of
 * that country.
 *
 * @param countryName what a country (ISO 3166-1) is called in the language of the name
 */
export function placesNamed(
  name: string,
  places: readonly GazetteerPlace[],
  lang: string,
  countryName: (country: string) => string,
): FoundPlace[] {
  const [first = '', ...rest] = name.split(/[,，、(]/u);
  const wanted = plainName(first);
  const whole = searchPlaces(first, places, { lang, limit: MOST }).filter(
    (place) => plainName(place.matched ?? place.name) === wanted,
  );
  const country = plainName(rest.join(' '));
  const there = whole.filter(
    (place) => place.country !== null && plainName(countryName(place.country)) === country,
  );
  return there.length > 0 ? there : whole;
}
