import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, LineString, Polygon, Position } from 'geojson';
import { toMercator } from '../../../geo/mercator.ts';
import { NEAR_ZOOM } from '../../basemap-files.ts';
import {
  type BasemapLayer,
  basemapLayersOf,
  besideWidth,
  type FillLayer,
  type LineLayer,
} from '../../style/layers.ts';
import type { Palette } from '../../style/palette.ts';
import { valueAt } from '../../style/steps.ts';
import { type Frame, planeOf } from '../projection.ts';
import { PathBuilder } from './path-builder.ts';
import { dashes, dashUnit } from './scaled.ts';
import { node, type SvgAttrs, type SvgNode } from './svg-node.ts';

/** One line or area of the basemap, in the plane of the world: Web Mercator, 0 to 1, y southward. */
interface Piece {
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
export type BasemapShapes = readonly Piece[];

/** The basemap's files: the world's, and the region's once it has loaded. */
export interface Basemap {
  readonly world: BasemapShapes;
  readonly region: BasemapShapes | null;
}

/** Web Mercator ends here, degrees. */
const POLE = 85.0511;
/** Pixels round the frame that are drawn too: a line's half and the edge of what is cut. */
const MARGIN = 8;

/** Reads a file of the basemap. Throws where it is no feature collection. */
export function readBasemap(file: unknown): BasemapShapes {
  const { features } = file as FeatureCollection;
  if (!Array.isArray(features)) throw new TypeError('the basemap is not a feature collection');
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

function pieceOf({ properties }: Feature): (shape: Polygon | LineString) => Piece {
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
  return toMercator([lon, Math.min(POLE, Math.max(-POLE, lat))]);
}

/**
 * The sea and the layers of `layers.ts`, as MapLibre draws them, bottom to top.
 *
 * @param countries ISO 3166-1 alpha-2 codes of the countries that the story is about
 * @param least points nearer to one another than this are left out, pixels
 */
export function drawBasemap(
  { world, region }: Basemap,
  frame: Frame,
  palette: Palette,
  countries: readonly string[],
  least = 0.4,
): SvgNode[] {
  const { width, height, zoom } = frame;
  const near = region !== null && zoom >= NEAR_ZOOM;
  const storyCountries = new Set(countries);
  const draw = (layer: BasemapLayer, shapes: BasemapShapes, attrs: SvgAttrs, story?: boolean) => {
    const { kinds } = layer;
    const d = pathOf(
      shapes,
      frame,
      least,
      ({ kind, country }) =>
        kinds.includes(kind) && (story === undefined || storyCountries.has(country) === story),
    );
    return d ? [node('path', { d, ...attrs })] : [];
  };
  const layersOf = (source: 'world' | 'region', shapes: BasemapShapes) => {
    const layers = basemapLayersOf(source).filter(
      ({ minzoom = 0, maxzoom = 24 }) => minzoom <= zoom && zoom < maxzoom,
    );
    return layers.flatMap((layer) => {
      if (layer.type === 'line') {
        if (layer.beside) return [];
        // What lies beside a line is a wider line under it.
        const under = layers.filter((other) => other.type === 'line' && other.beside === layer.id);
        return [
          ...under.flatMap((other) =>
            draw(other, shapes, besideAttrs(other as LineLayer, palette, zoom)),
          ),
          ...draw(layer, shapes, lineAttrs(layer, palette, zoom)),
        ];
      }
      const { storyColor } = layer;
      if (!storyColor) return draw(layer, shapes, fillAttrs(layer, palette));
      const story = fillAttrs({ ...layer, color: storyColor }, palette);
      return [
        ...draw(layer, shapes, fillAttrs(layer, palette), false),
        ...draw(layer, shapes, story, true),
      ];
    });
  };
  return [
    node('rect', { width, height, fill: palette.sea }),
    ...layersOf('world', near ? world.filter((piece) => !piece.near) : world),
    ...(near ? layersOf('region', region) : []),
  ];
}

/** Pixels, of the line round a fill. */
const OUTLINE = 0.6;

function fillAttrs({ color, outline, antialias }: FillLayer, palette: Palette): SvgAttrs {
  return {
    fill: palette[color],
    ...(outline && { stroke: palette[outline], 'stroke-width': OUTLINE }),
    ...(antialias === false && { 'shape-rendering': 'crispEdges' }),
  };
}

function lineAttrs(
  { color, width, dash, cap }: LineLayer,
  palette: Palette,
  zoom: number,
): SvgAttrs {
  const pixels = (at: number) => valueAt(width, at);
  return {
    fill: 'none',
    stroke: palette[color],
    'stroke-width': Math.round(100 * pixels(zoom)) / 100,
    'stroke-linejoin': 'round',
    'stroke-linecap': cap,
    ...(dash && { 'stroke-dasharray': dashes(dash, dashUnit(zoom, pixels)) }),
  };
}

function besideAttrs(layer: LineLayer, palette: Palette, zoom: number): SvgAttrs {
  const wide = valueAt(besideWidth(layer), zoom) + 2 * valueAt(layer.width, zoom);
  return lineAttrs({ ...layer, width: [[0, wide]] }, palette, zoom);
}

/** All pieces of one kind in a frame as the `d` of a path, cut a little outside of the frame. */
function pathOf(
  shapes: BasemapShapes,
  frame: Frame,
  least: number,
  wanted: (piece: Piece) => boolean,
): string {
  const { width, height } = frame;
  const { size, x0, y0 } = planeOf(frame);
  const margin = MARGIN / size;
  const [x1, y1] = [x0 + width / size, y0 + height / size];
  const pen = new PathBuilder(least);
  // The world repeats itself east and west.
  for (let turn = Math.floor(x0 - margin); turn <= Math.floor(x1 + margin); turn += 1) {
    const projection = geoIdentity()
      .scale(size)
      .translate([(turn - x0) * size, -y0 * size])
      .clipExtent([
        [-MARGIN, -MARGIN],
        [width + MARGIN, height + MARGIN],
      ]);
    const draw = geoPath(projection, pen as unknown as CanvasRenderingContext2D);
    for (const piece of shapes) {
      if (piece.north > y1 + margin || piece.south < y0 - margin) continue;
      if (piece.west + turn > x1 + margin || piece.east + turn < x0 - margin) continue;
      if (wanted(piece)) draw(piece.shape);
    }
  }
  return pen.d;
}
