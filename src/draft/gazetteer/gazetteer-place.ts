/** A place of the basemap that can be looked up. */
export interface GazetteerPlace {
  /** By language (BCP 47, without a region); English at least. */
  readonly names: Readonly<Record<string, string>>;
  readonly latitude: number;
  readonly longitude: number;
  /** 1 is a metropolis; the greater, the smaller the town. */
  readonly rank: number;
  /** ISO 3166-1; null where it is not known. */
  readonly country: string | null;
}

const KINDS = new Set(['city', 'town', 'village', 'place']);

/**
 * The places of files of a basemap: labels.json, region.json and the pieces of public/basemap. Each place once,
 * though files overlap. What is none is left out.
 *
 * @param files parsed JSON @param countryAt ISO code of a point, if the caller can say it
 */
export function placesOf(
  files: readonly unknown[],
  countryAt: (longitude: number, latitude: number) => string | null = () => null,
): GazetteerPlace[] {
  const places = new Map<string, GazetteerPlace>();
  for (const file of files)
    for (const feature of featuresOf(file)) {
      const place = placeOf(feature, countryAt);
      if (!place) continue;
      const key = `${place.names.en} ${place.latitude.toFixed(1)} ${place.longitude.toFixed(1)}`;
      if (!places.has(key)) places.set(key, place);
    }
  return [...places.values()];
}

type Loose = Readonly<Record<string, unknown>>;

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

function featuresOf(file: unknown): readonly unknown[] {
  return isLoose(file) && Array.isArray(file.features) ? file.features : [];
}

function placeOf(
  feature: unknown,
  countryAt: (longitude: number, latitude: number) => string | null,
): GazetteerPlace | null {
  if (!isLoose(feature) || !isLoose(feature.geometry) || !isLoose(feature.properties)) return null;
  const { type, coordinates } = feature.geometry;
  const { k, rank, from, to, ...rest } = feature.properties;
  if (type !== 'Point' || !KINDS.has(String(k)) || !Array.isArray(coordinates)) return null;
  const [longitude, latitude] = coordinates.map(Number);
  if (longitude === undefined || latitude === undefined) return null;
  if (!(Math.abs(latitude) <= 90) || !Number.isFinite(longitude)) return null;
  const names = Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  if (!names.en) return null;
  const country = countryAt(longitude, latitude);
  return { names, latitude, longitude, rank: Number(rank) || 9, country };
}
