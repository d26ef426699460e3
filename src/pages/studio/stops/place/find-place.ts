import type { GazetteerPlace } from '../../../../draft/gazetteer/gazetteer-place.ts';
import { type FoundPlace, searchPlaces } from '../../../../draft/gazetteer/search-places.ts';
import { interfaceLanguage } from '../../../../i18n/translate.ts';
import { asJson, fetchFile } from '../../../../loading/fetch-file.ts';
import { siteFile } from '../../../../loading/site-root.ts';

/** tools/vite/gazetteer.mjs writes it. */
const FILE = 'assets/studio/gazetteer.json';
const AT_MOST = 6;

let places: Promise<readonly GazetteerPlace[]> | null = null;

/** The places of the basemap that a text may mean, those near a point first. Rejects where they do not load. */
export async function findPlace(
  text: string,
  near: { readonly longitude: number; readonly latitude: number } | null,
): Promise<readonly FoundPlace[]> {
  places ??= fetchFile(siteFile(FILE), { read: asJson }).then(
    (list) => list as readonly GazetteerPlace[],
  );
  places.catch(() => {
    places = null;
  });
  return searchPlaces(text, await places, { lang: interfaceLanguage(), near, limit: AT_MOST });
}

/** "Sapporo, Japan" */
export function placeLabel({ name, country }: FoundPlace): string {
  if (country === null) return name;
  const names = new Intl.DisplayNames(interfaceLanguage(), { type: 'region', fallback: 'code' });
  return `${name}, ${names.of(country)}`;
}
