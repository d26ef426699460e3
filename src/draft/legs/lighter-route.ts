import { lastAtMost } from '../../geo/binary-search.ts';
import { cumulativeKm, type Line } from '../../geo/line.ts';
import { LineSearch } from '../../geo/line-search.ts';
import { unwrapLongitude } from '../../geo/longitude.ts';
import { isObject } from '../../story/schema/values.ts';
import { type Draft, withFile } from '../draft.ts';
import { jsonOf } from '../json/edit-json.ts';
import { simplifiedIndices, toleranceOf } from './simplify.ts';

const ROUTE = 'route.geojson';
/** A leg leads to places up to this far from its line: see docs/story-format.md. */
const REACH_KM = 10;
/** Two visits of a line to a place may be so much unequally near, km. */
const APART_KM = 1;

export interface LighterRoute {
  /** The same draft where no line has more points than the page needs. */
  readonly draft: Draft;
  /** Points of all lines, before and after. */
  readonly before: number;
  readonly after: number;
}

type Position = readonly number[];

/**
 * Leaves out the points of route.geojson that no reader can see: half a pixel at the nearest zoom. Points near
 * places stay, and distances (`km`) are those of the points that do. A track of 67,000 points becomes
 * one of hundreds.
 *
 * @param zoom the greatest zoom level of the story's map (src/map/basemap/max-zoom.ts)
 */
export function lighterRoute(draft: Draft, zoom: number): LighterRoute {
  const route = jsonOf(draft, ROUTE);
  const places = placesOf(draft);
  const count = { before: 0, after: 0 };
  const lighter = mapFeatures(route, (feature) => lighterFeature(feature, places, zoom, count));
  if (count.after === count.before) return { draft, ...count };
  return { draft: withFile(draft, ROUTE, routeText(lighter)), ...count };
}

function mapFeatures(route: unknown, change: (feature: unknown) => unknown): unknown {
  if (!isObject(route)) return route;
  if (Array.isArray(route.features)) return { ...route, features: route.features.map(change) };
  return change(route);
}

/** A feature of GeoJSON, or a bare geometry. */
function lighterFeature(
  feature: unknown,
  places: readonly Position[],
  zoom: number,
  count: { before: number; after: number },
): unknown {
  if (!isObject(feature)) return feature;
  const bare = Array.isArray(feature.coordinates);
  const geometry = bare ? feature : feature.geometry;
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return feature;
  const kept = (line: unknown): number[] | null => {
    if (!Array.isArray(line) || !line.every(isPosition)) return null;
    const indices = simplifiedIndices(line, toleranceOf(line, zoom), nearPlaces(line, places));
    count.before += line.length;
    count.after += indices.length;
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

/** One feature in each line, as files of routes are written. */
function routeText(route: unknown): string {
  if (!isObject(route) || !Array.isArray(route.features)) return `${JSON.stringify(route)}\n`;
  const { features, ...rest } = route;
  const head = JSON.stringify({ ...rest, features: [] }).slice(0, -2);
  return `${head}\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
}
