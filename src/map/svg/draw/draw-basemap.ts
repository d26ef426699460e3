import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, LineString, Polygon, Position } from 'geojson';
import { toMercator } from '../../../geo/mercator.ts';
import { NEAR_ZOOM } from '../../basemap-files.ts';
import type { Palette } from '../../style/palette.ts';
import { type Frame, planeOf } from '../projection.ts';
import { PathBuilder } from './path-builder.ts';
import { dashes, dashUnit, scaled } from './scaled.ts';
import { node, type SvgAttrs, type SvgNode } from './svg-node.ts';

/** One line or area of the ground, in the plane of the world: Web Mercator, 0 to 1, y southward. */
interface Piece {
  readonly kind: string;
  /** ISO 3166-1 alpha-2 of the country whose land it is; empty where nothing is told. */
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

/** The ground's files: the world's, and the region's once it is there. */
export interface Basemap {
  readonly world: BasemapShapes;
  readonly region: BasemapShapes | null;
}

/** Web Mercator ends here, degrees. */
const POLE = 85.0511;
/** Pixels round the frame that are drawn too: a line's half and the edge of what is cut. */
const MARGIN = 8;
/** Zoom level up to which the graticule is drawn, and from which roads and bridges are. */
const GRATICULE_ZOOM = 6;
const DETAIL_ZOOM = 10;

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
 * Sea, land, water, borders and coast as MapLibre draws them, bottom to top.
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
  const { zoom } = frame;
  const near = region !== null && zoom >= NEAR_ZOOM;
  const drawn = near ? world.filter((piece) => !piece.near) : world;
  const layer = (ground: BasemapShapes, attrs: SvgAttrs, ...kinds: string[]) =>
    path(
      pathOf(ground, frame, least, ({ kind }) => kinds.includes(kind)),
      attrs,
    );
  const lands = (ground: BasemapShapes) => {
    const told = new Set(countries);
    const of = (tinted: boolean) => (piece: Piece) =>
      piece.kind === 'land' && told.has(piece.country) === tinted;
    return [
      path(pathOf(ground, frame, least, of(false)), filled(palette.land)),
      path(pathOf(ground, frame, least, of(true)), filled(palette.landStory)),
    ];
  };
  const layers = (ground: BasemapShapes) => [
    ...lands(ground),
    layer(
      ground,
      { fill: palette.sea, stroke: palette.coast, 'stroke-width': 0.6 },
      'lake',
      'river',
    ),
    layer(ground, borderLine(palette, zoom), 'border'),
    layer(ground, stroked(palette.coast, scaled(zoom, [3, 0.4], [9, 0.9])), 'coast'),
  ];
  const { width, height } = frame;
  return [
    node('rect', { width, height, fill: palette.sea }),
    zoom < GRATICULE_ZOOM && layer(world, stroked(palette.graticule, 0.6), 'graticule'),
    ...layers(drawn),
    ...(near ? [layer(region, filled(palette.sea), 'sea'), ...layers(region)] : []),
    ...(near && zoom >= DETAIL_ZOOM ? detail() : []),
  ].filter((one): one is SvgNode => Boolean(one));

  function detail(): (SvgNode | null)[] {
    const edge = scaled(zoom, [10, 1.4], [14, 6]);
    const of = (attrs: SvgAttrs, ...kinds: string[]) => layer(region ?? [], attrs, ...kinds);
    return [
      of({ fill: palette.campus }, 'campus'),
      of(stroked(palette.inkSoft, edge + 2, 'butt'), 'bridge'),
      of(stroked(palette.roadEdge, edge, 'round'), 'road', 'bridge'),
      of(stroked(palette.road, scaled(zoom, [10, 0.6], [14, 4]), 'round'), 'road', 'bridge'),
      of(stroked(palette.border, scaled(zoom, [10, 0.8], [14, 1.6])), 'rail'),
    ];
  }
}

function path(d: string, attrs: SvgAttrs): SvgNode | null {
  return d ? node('path', { d, ...attrs }) : null;
}

/** Not smoothed: between neighbours that touch, the sea would shine through. */
function filled(color: string): SvgAttrs {
  return { fill: color, 'shape-rendering': 'crispEdges' };
}

function stroked(color: string, width: number, cap?: 'round' | 'butt'): SvgAttrs {
  return {
    fill: 'none',
    stroke: color,
    'stroke-width': Math.round(100 * width) / 100,
    'stroke-linejoin': 'round',
    'stroke-linecap': cap,
  };
}

function borderLine(palette: Palette, zoom: number): SvgAttrs {
  const width = (at: number) => scaled(at, [3, 0.6], [9, 1.2]);
  return {
    ...stroked(palette.border, width(zoom)),
    'stroke-dasharray': dashes([5, 2.5], dashUnit(zoom, width)),
  };
}

/** All pieces of one kind in a frame as the `d` of a path, cut a little outside of the frame. */
function pathOf(
  ground: BasemapShapes,
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
    for (const piece of ground) {
      if (piece.north > y1 + margin || piece.south < y0 - margin) continue;
      if (piece.west + turn > x1 + margin || piece.east + turn < x0 - margin) continue;
      if (wanted(piece)) draw(piece.shape);
    }
  }
  return pen.d;
}
