import { isObject } from '../../schema/values.ts';

/** A line of a GeoJSON file, as the file has it: nothing of it is checked yet. */
export interface GeoJsonLine {
  /** Where it is in the file: `features[3]`; empty for the whole file. */
  readonly path: string;
  /** Its id as text, since RFC 7946 allows numbers; else its property `id`; else its name. */
  readonly id: string | null;
  /** Whether `id` is but a name, which converters take from a track. */
  readonly unnamed: boolean;
  /** The coordinates of a LineString, or of each part of a MultiLineString. */
  readonly parts: readonly (readonly unknown[])[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface GeoJsonLines {
  readonly lines: readonly GeoJsonLine[];
  /** How many features are no line, by the type of their geometry; null where they have none. */
  readonly aside: ReadonlyMap<string | null, number>;
}

/** Geometries within geometries: deeper ones are not read. */
const DEPTH = 4;

/**
 * The lines of a GeoJSON file: a FeatureCollection, a single Feature or a bare geometry, as tools write
 * them. Null for anything else.
 */
export function geojsonLines(raw: unknown): GeoJsonLines | null {
  const lines: GeoJsonLine[] = [];
  const aside = new Map<string | null, number>();
  const read = (item: unknown, index: number | null): void => {
    const feature = isObject(item) ? asFeature(item) : NOTHING;
    const parts: (readonly unknown[])[] = [];
    collectParts(feature.geometry, parts);
    if (parts.length > 0) {
      const path = index === null ? '' : `features[${index}]`;
      return void lines.push(toLine(path, feature, parts));
    }
    const type = typeOf(feature.geometry);
    aside.set(type, (aside.get(type) ?? 0) + 1);
  };
  if (!isObject(raw)) return null;
  if (raw.type === 'FeatureCollection') {
    if (!Array.isArray(raw.features)) return null;
    // Makes nothing for each of what may be half a million entries that are no features.
    raw.features.forEach(read);
  } else if (raw.type === 'Feature' || isGeometry(raw)) read(raw, null);
  else return null;
  return { lines, aside };
}

type Feature = Readonly<Record<string, unknown>>;
const NOTHING: Feature = {};

/** A bare geometry, also where a feature should stand. */
function asFeature(item: Feature): Feature {
  return isGeometry(item) ? { geometry: item } : item;
}

function isGeometry(item: Feature): boolean {
  return Array.isArray(item.coordinates) || Array.isArray(item.geometries);
}

function typeOf(geometry: unknown): string | null {
  return isObject(geometry) && typeof geometry.type === 'string' ? geometry.type : null;
}

function toLine(path: string, feature: Feature, parts: GeoJsonLine['parts']): GeoJsonLine {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const id = idOf(feature.id) ?? idOf(properties.id);
  return { path, id: id ?? idOf(properties.name), unnamed: id === null, parts, properties };
}

function idOf(id: unknown): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}

/** Adds the parts of a line, also of lines in a collection of geometries, as converters of KML write them. */
function collectParts(geometry: unknown, parts: (readonly unknown[])[], depth = 0): void {
  if (!isObject(geometry)) return;
  const { type, coordinates, geometries } = geometry;
  if (type === 'LineString') {
    if (!Array.isArray(coordinates)) parts.push([]);
    else if (coordinates.length > 0) parts.push(coordinates);
  } else if (type === 'MultiLineString' && Array.isArray(coordinates)) {
    for (const part of coordinates) if (Array.isArray(part) && part.length > 0) parts.push(part);
  } else if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < DEPTH) {
    for (const each of geometries) collectParts(each, parts, depth + 1);
  }
}
