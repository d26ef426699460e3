import type { Feature, Geometry, LineString, Polygon, Position } from 'geojson';
import { toMercator } from '../../geo/mercator.ts';
import { unpacked } from './unpack.ts';

/** One line or area of the basemap, in the plane of the world: Web Mercator, 0 to 1, y southward. */
export interface BasemapShape {
  readonly kind: string;
  /** ISO 3166-1 alpha-2 of the country whose land it is; empty for everything else. */
  readonly country: string;
  /** A finer drawing takes its place when one comes near. */
  readonly near: boolean;
  readonly shape: Polygon | LineString;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** A file of the basemap, ready to be drawn at any frame. */
export type BasemapShapes = readonly BasemapShape[];

/** What is drawn of a basemap: the world, and once they have loaded, the details. */
export interface Basemap {
  readonly world: BasemapShapes;
  readonly region: BasemapShapes | null;
  /** Zoom level from which the details are drawn. */
  readonly near: number;
}

/** Reads a file of the basemap. Throws where it is no feature collection. */
export function readBasemap(file: unknown): BasemapShapes {
  const { features } = unpacked(file);
  return features.flatMap((feature: Feature) => shapesOf(feature.geometry).map(pieceOf(feature)));
}

function shapesOf(geometry: Geometry): (Polygon | LineString)[] {
  if (geometry.type === 'Polygon' || geometry.type === 'LineString') return [geometry];
  const { type } = geometry;
  if (type === 'MultiPolygon')
    return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  if (type === 'MultiLineString')
    return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
  return type === 'GeometryCollection' ? geometry.geometries.flatMap(shapesOf) : [];
}

function pieceOf({ properties }: Feature): (shape: Polygon | LineString) => BasemapShape {
  const { k, c, near } = properties ?? {};
  return (shape) => {
    const flat = flattened(shape);
    const points = flat.type === 'Polygon' ? flat.coordinates.flat() : flat.coordinates;
    let [west, north, east, south] = [2, 2, -2, -2];
    for (const [x = 0, y = 0] of points) {
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [north, south] = [Math.min(north, y), Math.max(south, y)];
    }
    return {
      kind: String(k),
      country: String(c ?? ''),
      near: Boolean(near),
      shape: flat,
      ...{ west, north, east, south },
    };
  };
}

function flattened(shape: Polygon | LineString): Polygon | LineString {
  if (shape.type === 'LineString') return { ...shape, coordinates: shape.coordinates.map(flat) };
  return { ...shape, coordinates: shape.coordinates.map((ring) => ring.map(flat)) };
}

function flat([lon = 0, lat = 0]: Position): Position {
  return toMercator([lon, lat]);
}
