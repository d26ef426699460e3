import type { Line } from '../../../geo/line.ts';
import { cumulativeKm, scaleTo, unwrapLongitude } from '../../../geo/line.ts';
import { LIMITS } from '../../limits.ts';
import type { Problems } from '../../problems.ts';
import { isObject } from '../../schema/values.ts';

/** A line of route.geojson: its km are the file's official ones, else measured. */
export interface Feature extends Line {
  readonly official: boolean;
}

const FILE = 'route.geojson';

/**
 * The valid features of route.geojson by id; none where the file is missing or too large. Checked
 * without a schema, which would be slow for a hundred thousand points.
 */
export function parseRoute(raw: unknown, problems: Problems): ReadonlyMap<string, Feature> {
  const features = new Map<string, Feature>();
  const list: unknown = isObject(raw) && raw.type === 'FeatureCollection' ? raw.features : null;
  if (!Array.isArray(list)) {
    problems.add('hint', raw === null ? 'route-missing' : 'route-not-geojson', FILE);
    return features;
  }
  if (list.length > LIMITS.features) {
    const counts = { count: list.length, limit: LIMITS.features };
    problems.addLimit('dropped', 'too-many-features', `${FILE}: features`, counts);
  }
  const items = list.slice(0, LIMITS.features);
  const count = items.reduce((sum: number, item) => sum + (coordinatesOf(item)?.length ?? 0), 0);
  if (count > LIMITS.points) {
    problems.addLimit('dropped', 'route-too-large', FILE, { count, limit: LIMITS.points });
    return features;
  }
  for (const [index, item] of items.entries()) {
    parseFeature(item, `${FILE}: features[${index}]`, features, problems);
  }
  return features;
}

/** Adds a feature to `features` if it is valid. */
function parseFeature(
  item: unknown,
  path: string,
  features: Map<string, Feature>,
  problems: Problems,
): void {
  const properties = isObject(item) && isObject(item.properties) ? item.properties : {};
  const id = isObject(item) ? (item.id ?? properties.id) : undefined;
  const coordinates = coordinatesOf(item);
  if (typeof id !== 'string') {
    problems.add('dropped', 'feature-without-id', path);
  } else if (!coordinates) {
    problems.add('dropped', 'feature-not-line', path);
  } else {
    const line = toPoints(coordinates, path, problems);
    if (!line) return;
    const { lon, lat } = line;
    const km = toKm(properties.km, lon.length, `${path}.properties.km`, problems);
    features.set(id, { lon, lat, km: km ?? cumulativeKm(lon, lat), official: km !== null });
  }
}

/** The coordinates of a LineString feature, not yet checked; null for anything else. */
function coordinatesOf(item: unknown): unknown[] | null {
  const geometry = isObject(item) ? item.geometry : null;
  if (!isObject(geometry) || geometry.type !== 'LineString') return null;
  return Array.isArray(geometry.coordinates) ? geometry.coordinates : null;
}

/** A leg's line: official km per vertex, else measured and scaled to the official length, else measured. */
export function toLine({ lon, lat, km, official }: Feature, officialKm: number | null): Line {
  return { lon, lat, km: official || officialKm === null ? km : scaleTo(km, officialKm) };
}

function toPoints(
  coordinates: readonly unknown[],
  path: string,
  problems: Problems,
): Pick<Line, 'lon' | 'lat'> | null {
  if (coordinates.length < 2) {
    problems.add('dropped', 'line-too-short', path);
    return null;
  }
  const lon = new Float64Array(coordinates.length);
  const lat = new Float64Array(coordinates.length);
  for (const [index, point] of coordinates.entries()) {
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    if (!isNumber(x) || !isNumber(y)) {
      problems.add('dropped', 'point-invalid', path, { index });
      return null;
    }
    if (Math.abs(x) > 180 || Math.abs(y) > 90) {
      problems.add('dropped', 'point-outside', path, { index, lon: x, lat: y });
      return null;
    }
    lon[index] = index === 0 ? x : unwrapLongitude(x, lon[index - 1] as number);
    lat[index] = y;
  }
  return { lon, lat };
}

/** Official kilometres, one per vertex; null where there are none or they are not valid. */
function toKm(raw: unknown, count: number, path: string, problems: Problems): Float64Array | null {
  if (raw === undefined || raw === null) return null;
  if (!Array.isArray(raw) || raw.length !== count) {
    problems.add('hint', 'km-count', path, { count });
    return null;
  }
  const km = new Float64Array(count);
  for (const [index, value] of raw.entries()) {
    const valid = isNumber(value) && Math.abs(value) <= LIMITS.km;
    if (!valid || (index > 0 && value < (km[index - 1] as number))) {
      problems.add('hint', valid ? 'km-falling' : 'km-invalid', path, { index });
      return null;
    }
    km[index] = value;
  }
  return km;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
