import type { Line } from '../../../geo/line.ts';
import { cumulativeKm, scaleTo } from '../../../geo/line.ts';
import { isPole, unwrapLongitude } from '../../../geo/longitude.ts';
import { t } from '../../../i18n/translate.ts';
import { unreadableCode } from '../../files/unreadable-file.ts';
import { LIMITS } from '../../limits.ts';
import type { Place } from '../../model.ts';
import type { Problems } from '../../problems/problems.ts';
import { isObject } from '../../schema/values.ts';
import type { RawStory } from '../raw-story.ts';
import { type GeoJsonLine, type GeoJsonLines, geojsonLines } from './geojson-lines.ts';
import { orderParts, type Points } from './join-parts.ts';
import { readPoints } from './read-points.ts';

/** A line of route.geojson: its km are the file's official ones, else measured. */
export interface Feature extends Line {
  readonly official: boolean;
}

/** The lines of route.geojson by id. */
export interface Route {
  readonly byId: ReadonlyMap<string, Feature>;
  /** The only line of the file if it has no id: it is what any leg means. */
  readonly only: Feature | null;
}

interface RouteContext {
  /** The story's, near which its lines must lie. */
  readonly places: readonly Place[];
  /** The story has legs. A story without any needs no route. */
  readonly wanted: boolean;
}

const FILE = 'route.geojson';
type RouteFile = Pick<RawStory, 'route' | 'unreadable'>;
const NONE: Route = { byId: new Map(), only: null };
/** A gap between the parts of a line that an author should know of, km. */
const GAP_KM = 1;

/**
 * The valid lines of route.geojson; none where the file is missing or too large. Checked without a
 * schema, which would be slow for a hundred thousand points.
 */
export function parseRoute(
  files: RouteFile,
  { places, wanted }: RouteContext,
  problems: Problems,
): Route {
  const raw = files.route;
  const found = geojsonLines(raw);
  if (!found) {
    const unreadable = unreadableCode(FILE, files);
    if (unreadable) problems.add('dropped', unreadable, FILE);
    else if (wanted || raw !== null) problems.add('hint', notGeojson(raw), FILE);
    return NONE;
  }
  const { lines } = found;
  reportAside(found, wanted, problems);
  if (lines.length > LIMITS.features) {
    const counts = { count: lines.length, limit: LIMITS.features };
    problems.addLimit('dropped', 'too-many-features', `${FILE}: features`, counts);
  }
  const items = lines.slice(0, LIMITS.features);
  const count = items.reduce((sum, { parts }) => sum + parts.reduce((n, p) => n + p.length, 0), 0);
  if (count > LIMITS.points) {
    problems.addLimit('dropped', 'route-too-large', FILE, { count, limit: LIMITS.points });
    return NONE;
  }
  const byId = new Map<string, Feature>();
  const single = items.length === 1;
  let only: Feature | null = null;
  for (const item of items) {
    const path = item.path === '' ? FILE : `${FILE}: ${item.path}`;
    if (item.id === null && !single) {
      problems.add('dropped', 'feature-without-id', path);
      continue;
    }
    if (item.id !== null && byId.has(item.id)) {
      problems.add('dropped', 'feature-id-taken', path, { id: item.id });
      continue;
    }
    const feature = parseLine(item, path, crsOf(raw), places, problems);
    if (!feature) continue;
    if (item.id !== null) byId.set(item.id, feature);
    if (single && item.unnamed) only = feature;
  }
  return { byId, only };
}

function notGeojson(raw: unknown) {
  if (raw === null) return 'route-missing';
  return isObject(raw) && raw.type === 'Topology' ? 'route-topojson' : 'route-not-geojson';
}

/** One hint for all that is no line: a converter writes a point for each waypoint. */
function reportAside({ lines, aside }: GeoJsonLines, wanted: boolean, problems: Problems): void {
  const count = [...aside.values()].reduce((sum, n) => sum + n, 0);
  const kinds = [...aside.keys()].slice(0, 5).map((kind) => kind ?? t('problem.geometry.none'));
  if (lines.length === 0 && (wanted || count > 0)) problems.add('hint', 'route-without-line', FILE);
  else if (count > 0)
    problems.add('hint', 'features-aside', FILE, { count, kinds: kinds.join(', ') });
}

/** The name of the coordinate system that the file declares; null where it declares none. */
function crsOf(raw: unknown): string | null {
  const crs = isObject(raw) && isObject(raw.crs) ? raw.crs : null;
  const name = crs && isObject(crs.properties) ? crs.properties.name : null;
  if (typeof name !== 'string') return null;
  const code = /EPSG:+(?:[\d.]*:)?(\d+)$/.exec(name)?.[1];
  return code ? `EPSG:${code}` : name;
}

function parseLine(
  { parts, properties }: GeoJsonLine,
  path: string,
  crs: string | null,
  places: readonly Place[],
  problems: Problems,
): Feature | null {
  const read = readPoints(parts, places);
  if (read.fault === 'projected') {
    problems.add('dropped', 'line-projected', path, { crs: crs ?? t('problem.crs.unknown') });
    return null;
  }
  if (read.fault) {
    const { fault, ...where } = read;
    problems.add('dropped', fault, path, where as never);
    return null;
  }
  const ordered = orderParts(read.parts);
  const { lon, lat } = oneLine(ordered.parts);
  const length = cumulativeKm(lon, lat);
  if (!length.at(-1)) {
    problems.add('dropped', 'line-too-short', path);
    return null;
  }
  if (read.swapped) problems.add('hint', 'line-swapped', path);
  if (ordered.gapKm > GAP_KM)
    problems.add('hint', 'line-gap', path, { km: Math.round(ordered.gapKm) });
  const km = toKm(properties.km, lon.length, `${path}.properties.km`, problems);
  return { lon, lat, km: km ?? length, official: km !== null };
}

/**
 * All parts one after the other, without a jump where the line crosses the antimeridian, and with the
 * point once where two parts meet.
 */
function oneLine(parts: readonly Points[]): Pick<Line, 'lon' | 'lat'> {
  const lons: number[] = [];
  const lats: number[] = [];
  for (const { lon, lat } of parts) {
    for (const [i, each] of lon.entries()) {
      const y = lat[i] as number;
      const before = lons.at(-1);
      // At a pole, where every longitude is as good, a line keeps the one that it comes on.
      const x = isPole(y) && before !== undefined ? before : unwrapLongitude(each, before ?? 0);
      if (i === 0 && x === lons.at(-1) && y === lats.at(-1)) continue;
      lons.push(x);
      lats.push(y);
    }
  }
  if (isPole(lats[0] ?? 0)) lons[0] = lons[1] ?? 0;
  return { lon: Float64Array.from(lons), lat: Float64Array.from(lats) };
}

/** A leg's line: official km per vertex, else measured and scaled to the official length, else measured. */
export function toLine({ lon, lat, km, official }: Feature, officialKm: number | null): Line {
  return { lon, lat, km: official || officialKm === null ? km : scaleTo(km, officialKm) };
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
