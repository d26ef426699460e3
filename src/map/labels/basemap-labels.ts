import type { FeatureCollection } from 'geojson';

/** A name of the basemap, from labels.json. */
export interface BasemapLabel {
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
  /** 1 shows on the smallest scale. */
  readonly rank: number;
  /** Zoom levels from and below which it shows. */
  readonly from: number;
  readonly to: number;
  readonly names: Readonly<Record<string, unknown>>;
}

export type BasemapLabels = readonly BasemapLabel[];

/** Reads the names in a file of a basemap: its points. Throws where the file is no feature collection. */
export function readLabels(file: unknown): BasemapLabels {
  const { features } = file as FeatureCollection;
  if (!Array.isArray(features)) throw new TypeError('the labels are not a feature collection');
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return [];
    const { k, rank, from, to, ...names } = properties ?? {};
    const [lon = 0, lat = 0] = geometry.coordinates;
    return {
      kind: String(k),
      ...{ lon, lat, names },
      rank: Number(rank ?? 1),
      from: Number(from ?? 0),
      to: Number(to ?? 24),
    };
  });
}

/** The name in a language, else in English. @param lang BCP 47 */
export function nameOf({ names }: BasemapLabel, lang: string): string {
  return String(names[lang.split('-')[0] ?? ''] ?? names.en ?? '');
}
