import type { Feature, Geometry } from 'geojson';
import { isObject } from '../../../story/schema/values.ts';
import type { Found, FoundLine } from '../found.ts';
import type { Leftover } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import { leaves } from '../read/json.ts';
import { readRows } from '../rows/read-rows.ts';
import type { Row } from '../rows/row.ts';
import { modeOf } from '../rows/words.ts';
import { toLine } from '../tracks/to-line.ts';
import { cellsOf, type Properties, pointsOf, rowOf, shapesOf, tracksOf } from './read-features.ts';

const TYPES =
  /^(?:FeatureCollection|Feature|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))$/;

export function isGeojson(value: unknown): boolean {
  return isObject(value) && typeof value.type === 'string' && TYPES.test(value.type);
}

/** Points as stops, with their properties as the cells of a table; lines as tracks. */
export async function readGeojson(value: unknown, options: ImportOptions): Promise<Found> {
  const leftovers: Leftover[] = [];
  const features = featuresOf(value, leftovers);
  return readFeatures(features, options, leftovers, false);
}

/**
 * What GeoJSON, and KML that was converted to it, become.
 *
 * @param isLook whether what features look like is listed elsewhere
 */
export async function readFeatures(
  features: readonly { readonly feature: Feature<Geometry | null>; readonly where: string }[],
  options: ImportOptions,
  leftovers: Leftover[],
  isLook: boolean,
): Promise<Found> {
  const lines: FoundLine[] = [];
  const rows: Row[] = [];
  for (const { feature, where } of features) {
    const properties = (feature.properties ?? {}) as Properties;
    const points = pointsOf(feature.geometry);
    const tracks = tracksOf(feature);
    for (const shape of shapesOf(feature.geometry))
      leftovers.push({ where, what: shape, reason: 'shape-unsupported' });
    const name =
      nameOf(properties) ||
      (tracks.length > 0 && feature.id !== undefined ? String(feature.id) : '');
    for (const track of tracks) {
      const mode = typeof properties.mode === 'string' ? modeOf(properties.mode) : null;
      lines.push(toLine({ where, name, track, mode }, leftovers));
    }
    points.forEach((coordinates, i) => {
      const at = points.length > 1 ? `${where}/point[${i}]` : where;
      const point: Feature = { ...feature, geometry: { type: 'Point', coordinates } };
      rows.push(...[rowOf(point, at, isLook) ?? []].flat());
    });
    if (points.length === 0) {
      // Of a line, its name alone; of an area, nothing.
      for (const { header, value, where: at } of cellsOf(properties, where, isLook))
        if (!(tracks.length > 0 && (value === name || header === 'mode')))
          leftovers.push({ where: at, what: value, reason: 'no-such-field' });
    }
  }
  const { items, leftovers: left, questions } = await readRows(rows, options);
  return { items, lines, leftovers: [...leftovers, ...left], questions };
}

function nameOf(properties: Properties): string {
  const key = ['name', 'title', 'Name', 'NAME', 'label'].find(
    (each) => typeof properties[each] === 'string' && Object.hasOwn(properties, each),
  );
  return key === undefined ? '' : String(properties[key]).trim();
}

function featuresOf(value: unknown, leftovers: Leftover[]) {
  const file = value as Readonly<Record<string, unknown>>;
  if (file.type !== 'FeatureCollection')
    return [{ feature: toFeature(value), where: String(file.type) }];
  const { type: _type, features, bbox: _bbox, crs: _crs, ...rest } = file;
  for (const [key, each] of Object.entries(rest))
    for (const { where, what } of leaves(each, key))
      leftovers.push({ where, what, reason: 'no-such-field' });
  return (Array.isArray(features) ? features : []).map((feature, i) => ({
    feature: toFeature(feature),
    where: `features[${i}]`,
  }));
}

/** A feature with a geometry whose coordinates are lists, whatever the file has. */
function toFeature(value: unknown): Feature<Geometry | null> {
  const object = isObject(value) ? value : {};
  const isFeature = object.type === 'Feature';
  const geometry = soundGeometry(isFeature ? object.geometry : object);
  return {
    type: 'Feature',
    ...((typeof object.id === 'string' || typeof object.id === 'number') && { id: object.id }),
    properties: isFeature && isObject(object.properties) ? object.properties : {},
    geometry,
  };
}

/** How deep the coordinates of a type are nested. */
const DEPTHS: Readonly<Record<string, number>> = {
  ...{ Point: 1, MultiPoint: 2, LineString: 2, MultiLineString: 3, Polygon: 3, MultiPolygon: 4 },
};

function soundGeometry(value: unknown): Geometry | null {
  if (!isObject(value) || typeof value.type !== 'string') return null;
  if (value.type === 'GeometryCollection') {
    const parts = Array.isArray(value.geometries) ? value.geometries : [];
    return {
      type: 'GeometryCollection',
      geometries: parts.flatMap((part) => soundGeometry(part) ?? []),
    };
  }
  const depth = Object.hasOwn(DEPTHS, value.type) ? (DEPTHS[value.type] ?? 0) : 0;
  return depth > 0 && isNested(value.coordinates, depth) ? (value as unknown as Geometry) : null;
}

/** Lists of numbers, so many deep. Positions whose numbers are none are left out later. */
function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  return depth === 1
    ? value.every((each) => typeof each === 'number' || each === null)
    : value.every((each) => isNested(each, depth - 1));
}
