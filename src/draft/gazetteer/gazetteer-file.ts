import type { GazetteerPlace } from './gazetteer-place.ts';

/** A place in the file: tens of thousands of them must not repeat the names of their values. */
type Row = readonly [
  names: string | GazetteerPlace['names'],
  latitude: number,
  longitude: number,
  rank: number,
  country: string | null,
];

/** The text of the file that the studio looks places up in. */
export function writeGazetteer(places: readonly GazetteerPlace[]): string {
  const rows = places.map(({ names, latitude, longitude, rank, country }): Row => {
    const only = Object.keys(names).length === 1 ? names.en : undefined;
    return [only ?? names, thousandths(latitude), thousandths(longitude), rank, country];
  });
  return JSON.stringify(rows);
}

/** The places of the file, which the build wrote. */
export function readGazetteer(json: unknown): GazetteerPlace[] {
  return (json as readonly Row[]).map(([names, latitude, longitude, rank, country]) => ({
    names: typeof names === 'string' ? { en: names } : names,
    latitude,
    longitude,
    rank,
    country,
  }));
}

/** A hundred metres: the middle of a town is no more exact. */
const thousandths = (degrees: number) => Math.round(degrees * 1000) / 1000;
