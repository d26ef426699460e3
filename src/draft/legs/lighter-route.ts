import { lastAtMost } from '../../geo/binary-search.ts';
import { cumulativeKm, type Line } from '../../geo/line.ts';
import { LineSearch } from '../../geo/line-search.ts';
import { unwrapLongitude } from '../../geo/longitude.ts';
import { isObject } from '../../story/schema/values.ts';
import { type Draft, withFile } from '../draft.ts';
import { nameOf } from '../edits/legs.ts';
import { editJsonAll, type JsonPath, jsonOf } from '../json/edit-json.ts';
import { simplifiedIndices, toleranceOf } from './simplify.ts';

const ROUTE = 'route.geojson';
/** A leg leads to places up to this far from its line: see docs/story-format.md. */
const REACH_KM = 10;
/** Two visits of a line to a place may be so much unequally near, km. */
const APART_KM = 1;

interface RouteWeight {
  /** Points of the lines, before and after. */
  readonly before: number;
  readonly after: number;
  /** How far the lines move at most, metres. */
  readonly off: number;
}

interface LighterRoute extends RouteWeight {
  /** The same draft where no line has more points than the page needs. */
  readonly draft: Draft;
}

type Position = readonly number[];

/**
 * Leaves out the points of route.geojson that no reader can see: half a pixel at the nearest zoom. Points near
 * places stay, and distances (`km`) are those of the points that do. A track of 67,000 points becomes
 * one of hundreds. Every other byte of a collection stays.
 *
 * @param zoomOf the greatest zoom level that the map has along a line (src/map/basemap/max-zoom.ts)
 * @param only the name of one line
 */
export function lighterRoute(
  draft: Draft,
  zoomOf: (line: readonly Position[]) => number,
  only?: string,
): LighterRoute {
  const { weight, changed } = looked(draft, zoomOf, only);
  if (weight.after === weight.before) return { draft, ...weight };
  if (!Array.isArray(changed))
    return { draft: withFile(draft, ROUTE, `${JSON.stringify(changed)}\n`), ...weight };
  const edits = changed.flatMap(([i, feature]) => editsOf(feature, ['features', i]));
  return { draft: editJsonAll(draft, ROUTE, edits), ...weight };
}

/** What `lighterRoute` would leave out. */
export function routeWeight(...of: Parameters<typeof lighterRoute>): RouteWeight {
  return looked(...of).weight;
}

/** The features that change, by their index; the whole file's value where it is no collection. */
function looked(...[draft, zoomOf, only]: Parameters<typeof lighterRoute>) {
  const route = jsonOf(draft, ROUTE);
  const weight = { before: 0, after: 0, off: 0 };
  const lighter = { places: placesOf(draft), zoomOf, sum: weight };
  if (!isObject(route) || !Array.isArray(route.features))
    return { weight, changed: lighterFeature(route, lighter) };
  const changed = route.features.flatMap((feature, i): [number, unknown][] => {
    if (only !== undefined && String(nameOf(feature)) !== only) return [];
    const next = lighterFeature(feature, lighter);
    return next === feature ? [] : [[i, next]];
  });
  return { weight, changed };
}

/** Which values of a feature, or of a bare geometry, are others now. */
function editsOf(feature: unknown, path: JsonPath) {
  if (!isObject(feature)) return [];
  const { coordinates, geometry, properties } = feature;
  if (coordinates !== undefined) return [{ path: [...path, 'coordinates'], value: coordinates }];
  if (!isObject(geometry)) return [];
  const lines = { path: [...path, 'geometry', 'coordinates'], value: geometry.coordinates };
  const km = isObject(properties) ? properties.km : undefined;
  return km === undefined ? [lines] : [lines, { path: [...path, 'properties', 'km'], value: km }];
}

interface Lighter {
  readonly places: readonly Position[];
  readonly zoomOf: (line: readonly Position[]) => number;
  readonly sum: { before: number; after: number; off: number };
}

/** A feature of GeoJSON, or a bare geometry. */
function lighterFeature(feature: unknown, { places, zoomOf, sum }: Lighter): unknown {
  if (!isObject(feature)) return feature;
  const bare = Array.isArray(feature.coordinates);
  const geometry = bare ? feature : feature.geometry;
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return feature;
  const kept = (line: unknown): number[] | null => {
    if (!Array.isArray(line) || !line.every(isPosition)) return null;
    const tolerance = toleranceOf(line, zoomOf(line));
    const indices = simplifiedIndices(line, tolerance, nearPlaces(line, places));
    sum.before += line.length;
    sum.after += indices.length;
    if (indices.length === line.length) return null;
    sum.off = Math.max(sum.off, tolerance);
    return [...indices];
  };
  const pick = <T>(list: readonly T[], indices: readonly number[]) => indices.map((i) => list[i]);
  const { type, coordinates } = geometry;
  if (type === 'MultiLineString') {
    // Distances of several lines are not taken apart.
    if (isObject(feature.properties) && feature.properties.km !== undefined) return feature;
    const lines = coordinates.map((line: unknown) => {
      const indices = kept(line);
      return indices ? pick(line as unknown[], indices) : line;
    });
    if (lines.every((line, i) => line === coordinates[i])) return feature;
    const changed = { ...geometry, coordinates: lines };
    return bare ? changed : { ...feature, geometry: changed };
  }
  const indices = type === 'LineString' ? kept(coordinates) : null;
  if (!indices) return feature;
  const changed = { ...geometry, coordinates: pick(coordinates, indices) };
  if (bare) return changed;
  const properties = isObject(feature.properties) ? feature.properties : {};
  const { km } = properties;
  if (!Array.isArray(km) || km.length !== coordinates.length)
    return { ...feature, geometry: changed };
  return { ...feature, geometry: changed, properties: { ...properties, km: pick(km, indices) } };
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

/** The vertices between which the line comes by a place, each time. */
function nearPlaces(coordinates: readonly Position[], places: readonly Position[]): number[] {
  if (coordinates.length < 3) return [];
  const lon = new Float64Array(coordinates.length);
  const lat = Float64Array.from(coordinates, ([, y = 0]) => y);
  for (const [i, [x = 0]] of coordinates.entries())
    lon[i] = i === 0 ? x : unwrapLongitude(x, lon[i - 1] as number);
  const line: Line = { lon, lat, km: cumulativeKm(lon, lat) };
  const search = new LineSearch(line);
  return places.flatMap(([x = 0, y = 0]) =>
    search
      .passes(x, y, APART_KM)
      .filter(({ offKm }) => offKm <= REACH_KM)
      .flatMap(({ km }) => {
        const i = lastAtMost(line.km, km);
        return [i, i + 1];
      }),
  );
}

function placesOf(draft: Draft): Position[] {
  const story = jsonOf(draft, 'story.json');
  const places = isObject(story) && isObject(story.places) ? Object.values(story.places) : [];
  return places.flatMap((place) =>
    isObject(place) && isPosition(place.point) ? [place.point] : [],
  );
}
