import { readGazetteer } from '../../../../draft/gazetteer/gazetteer-file.ts';
import type { GazetteerPlace } from '../../../../draft/gazetteer/gazetteer-place.ts';
import { placesNamed } from '../../../../draft/gazetteer/places-named.ts';
import { type FoundPlace, searchPlaces } from '../../../../draft/gazetteer/search-places.ts';
import { interfaceLanguage } from '../../../../i18n/translate.ts';
import { asJson, fetchFile } from '../../../../loading/fetch-file.ts';
import { siteFile } from '../../../../loading/site-root.ts';

/** tools/vite/gazetteer.mjs writes it. */
const FILE = 'assets/studio/gazetteer.json';
const AT_MOST = 6;

let places: Promise<readonly GazetteerPlace[]> | null = null;

function gazetteer(): Promise<readonly GazetteerPlace[]> {
  // Its name stays the same from one version of the site to the next: the browser must ask whether it changed.
  places ??= fetchFile(siteFile(FILE), { read: asJson, cache: 'no-cache' }).then(readGazetteer);
  places.catch(() => {
    places = null;
  });
  return places;
}

/** The places that a text may mean, those near a point first. Rejects where the list does not load. */
export async function findPlace(
  text: string,
  near: { readonly longitude: number; readonly latitude: number } | null,
): Promise<readonly FoundPlace[]> {
  return searchPlaces(text, await gazetteer(), {
    lang: interfaceLanguage(),
    near,
    limit: AT_MOST,
  });
}

/** The places of exactly this name, the greatest first. Rejects where the list does not load. */
export async function findNamed(name: string): Promise<readonly FoundPlace[]> {
  return placesNamed(name, await gazetteer(), interfaceLanguage(), countryName);
}

/** "Sapporo, Japan" */
export function placeLabel({ name, country }: FoundPlace): string {
  return country === null ? name : `${name}, ${countryName(country)}`;
}

/** What tells the places of a list apart: where two have one label, their points do. */
export function placeLabels(found: readonly FoundPlace[]): readonly string[] {
  const labels = found.map(placeLabel);
  return found.map(({ latitude, longitude }, i) => {
    const label = labels[i] as string;
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    return isAlone ? label : `${label} (${latitude.toFixed(1)}, ${longitude.toFixed(1)})`;
  });
}

function countryName(country: string): string {
  const names = new Intl.DisplayNames(interfaceLanguage(), { type: 'region', fallback: 'code' });
  return names.of(country) ?? country;
}
