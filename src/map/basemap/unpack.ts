import type { Feature, FeatureCollection, Position } from 'geojson';
import { isObject } from '../../story/schema/values.ts';

/** A list of numbers, or of such lists. */
type Nested = readonly (number | Nested)[];

/**
 * A file of a basemap as GeoJSON. A geometry with `per` is packed: its points are steps of a grid with so
 * many in a degree, x, y, x, y …, each counted from the one before. Throws where it is no feature
 * collection.
 */
export function unpacked(file: unknown): FeatureCollection {
  const features = isObject(file) ? file.features : null;
  if (!Array.isArray(features)) throw new TypeError('not a feature collection');
  return { type: 'FeatureCollection', features: features.map(unpackedFeature) };
}

function unpackedFeature(feature: Feature & { geometry: { per?: number; coordinates?: Nested } }) {
  const { per, type, coordinates } = feature.geometry;
  if (per === undefined || coordinates === undefined) return feature;
  const unpack = (list: Nested): unknown =>
    typeof list[0] === 'number' ? pointsOf(list as readonly number[], per) : list.map(unpackAll);
  const unpackAll = (item: number | Nested) => unpack(item as Nested);
  return { ...feature, geometry: { type, coordinates: unpack(coordinates) } } as Feature;
}

function pointsOf(steps: readonly number[], per: number): Position[] {
  const points: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] as number;
    y += steps[i + 1] as number;
    points.push([x / per, y / per]);
  }
  return points;
}
