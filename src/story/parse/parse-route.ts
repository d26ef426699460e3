import type { Line } from '../../geo/line.ts';
import { cumulativeKm, scaleTo, unwrapLongitude } from '../../geo/line.ts';
import { LIMITS } from '../limits.ts';
import type { Problems } from '../problems.ts';
import { simplifyRoute } from './simplify-route.ts';

/** A line of route.geojson: its km are the file's official ones, else measured. */
export interface Feature extends Line {
  readonly official: boolean;
}

const FILE = 'route.geojson';

/** The sound features of route.geojson by id. Checked by hand and not by schema: lines may have a million vertices. */
export function parseRoute(raw: unknown, problems: Problems): ReadonlyMap<string, Feature> {
  const features = new Map<string, Feature>();
  const list: unknown = isObject(raw) && raw.type === 'FeatureCollection' ? raw.features : null;
  if (!Array.isArray(list)) {
    problems.add(
      'hint',
      FILE,
      raw === null ? 'is missing' : 'is not a GeoJSON FeatureCollection',
      'Without it the way is drawn as straight lines between the stops.',
    );
    return features;
  }
  if (list.length > LIMITS.features) {
    const reason = `holds ${list.length} features, of which the first ${LIMITS.features} are read`;
    problems.addLimit('dropped', `${FILE}: features`, reason, 'Keep those that a leg names.');
  }
  let room: number = LIMITS.points;
  for (const [index, item] of list.slice(0, LIMITS.features).entries()) {
    room -= parseFeature(item, room, `${FILE}: features[${index}]`, features, problems);
  }
  return LIMITS.points - room > LIMITS.drawn ? simplifyRoute(features, problems) : features;
}

/** Adds a sound feature, of no more points than there is room for; gives how many it has. */
function parseFeature(
  item: unknown,
  room: number,
  path: string,
  features: Map<string, Feature>,
  problems: Problems,
): number {
  const drop = (reason: string, fix: string) => {
    problems.add('dropped', path, reason, fix);
    return 0;
  };
  const properties = isObject(item) && isObject(item.properties) ? item.properties : {};
  const id = isObject(item) ? (item.id ?? properties.id) : undefined;
  if (!isObject(item) || typeof id !== 'string') {
    return drop('has no id', 'Give the feature an "id" that a leg names.');
  }
  const { geometry } = item;
  if (
    !isObject(geometry) ||
    geometry.type !== 'LineString' ||
    !Array.isArray(geometry.coordinates)
  ) {
    return drop('is not a LineString', 'Draw each leg as one LineString.');
  }
  if (geometry.coordinates.length > room) {
    const reason = `has ${geometry.coordinates.length} points; all features together may have ${LIMITS.points}`;
    problems.addLimit('dropped', path, reason, 'Simplify the line.');
    return 0;
  }
  const line = coordinates(geometry.coordinates);
  if (typeof line === 'string') {
    return drop(line, 'Give longitude and latitude in degrees, in this order.');
  }
  const km = kilometres(properties.km, line.lon.length);
  if (typeof km === 'string') {
    problems.add(
      'hint',
      `${path}.properties.km`,
      km,
      'Distances are measured on the line instead.',
    );
  }
  // Measured before any point is left out: a simplified line is a little shorter.
  const known = typeof km === 'string' ? null : km;
  const { lon, lat } = line;
  features.set(id, { lon, lat, km: known ?? cumulativeKm(lon, lat), official: known !== null });
  return lon.length;
}

/** A leg's line: official km per vertex, else measured and scaled to the official length, else measured. */
export function toLine({ lon, lat, km, official }: Feature, officialKm: number | null): Line {
  return { lon, lat, km: official || officialKm === null ? km : scaleTo(km, officialKm) };
}

function coordinates(list: unknown[]): { lon: Float64Array; lat: Float64Array } | string {
  if (list.length < 2) return 'has fewer than two points';
  const lon = new Float64Array(list.length);
  const lat = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const point = list[i];
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    if (!isNumber(x) || !isNumber(y)) return `has no point of two numbers at coordinates[${i}]`;
    if (Math.abs(x) > 180 || Math.abs(y) > 90) {
      return `has a point outside the world at coordinates[${i}]: [${x}, ${y}]`;
    }
    lon[i] = i === 0 ? x : unwrapLongitude(x, lon[i - 1] as number);
    lat[i] = y;
  }
  return { lon, lat };
}

function kilometres(raw: unknown, count: number): Float64Array | null | string {
  if (raw === undefined || raw === null) return null;
  if (!Array.isArray(raw) || raw.length !== count)
    return `must hold one number per vertex, ${count}`;
  const km = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const value: unknown = raw[i];
    if (!isNumber(value) || Math.abs(value) > LIMITS.km)
      return `must hold numbers of kilometres; see [${i}]`;
    if (i > 0 && value < (km[i - 1] as number)) return `must never fall; see [${i}]`;
    km[i] = value;
  }
  return km;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
