import type { Feature, Geometry, Position } from 'geojson';
import { leaves } from '../read/json.ts';
import type { Cell, Row } from '../rows/row.ts';
import type { Track } from '../tracks/track.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** What converters add to properties, and what only says how a feature looked. */
const LOOKS =
  /^(?:_gpxType|styleUrl|styleHash|styleMapHash|icon(?:-.*)?|stroke(?:-.*)?|fill(?:-.*)?|label(?:-.*)?|marker-.*|coordinateProperties|coordTimes|@geometry-type|visibility|times)$/;

/** A feature as a row: its properties are the cells. @param isLook whether looks are listed elsewhere */
export function rowOf(feature: Feature, where: string, isLook = true): Row | null {
  const [point] = pointsOf(feature.geometry);
  const cells = cellsOf((feature.properties ?? {}) as Properties, where, isLook);
  if (!point) return null;
  const height = point[2];
  const all = [
    ...cells,
    ...(typeof height === 'number' && height !== 0
      ? [{ header: 'ele', value: String(height), where: `${where}/ele`, known: true as const }]
      : []),
  ];
  const [lon = Number.NaN, lat = Number.NaN] = point;
  return isPoint(lon, lat)
    ? { where, cells: all, point: [lon, lat] }
    : { where, cells: [...all, { header: 'point', value: `${lat}, ${lon}`, where }] };
}

const isPoint = (lon: number, lat: number) => Math.abs(lat) <= 90 && Math.abs(lon) <= 540;

/** The properties of a feature as cells. */
export function cellsOf(properties: Properties, where: string, isLook: boolean): Cell[] {
  return Object.entries(properties).flatMap(([key, value]): Cell[] => {
    const at = `${where}/${key}`;
    if (LOOKS.test(key))
      return isLook
        ? []
        : leaves(value, at).map((leaf) => ({
            header: key,
            value: leaf.what,
            where: leaf.where,
            known: true,
          }));
    if (key === 'sym' || key === 'type' || key === 'id')
      return leaves(value, at).map(({ what }) => ({
        header: key,
        value: what,
        where: at,
        known: true,
      }));
    if (key === 'links' && Array.isArray(value)) return value.map((link) => linkCell(link, at));
    if (key === 'timespan') return spanCells(value, at);
    const text = textOf(value);
    if (text !== null) return text.trim() === '' ? [] : [{ header: key, value: text, where: at }];
    return leaves(value, at).map((leaf) => ({
      header: leaf.where.slice(where.length + 1),
      value: leaf.what,
      where: leaf.where,
      known: true,
    }));
  });
}

/** A plain value, and what the converter of KML makes of HTML. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { value: html } = value as { value?: unknown };
  return '@type' in value && typeof html === 'string' ? html : null;
}

function linkCell(link: unknown, where: string): Cell {
  const { href = '', text = '' } = (link ?? {}) as { href?: unknown; text?: unknown };
  return { header: 'link', value: `${text} ${href}`.trim(), where };
}

function spanCells(value: unknown, where: string): Cell[] {
  const { begin, end } = (value ?? {}) as { begin?: unknown; end?: unknown };
  return [
    { header: 'arrive', value: String(begin ?? ''), where: `${where}/begin` },
    { header: 'leave', value: String(end ?? ''), where: `${where}/end` },
  ].filter((cell) => cell.value !== '');
}

/** The points of a geometry that are points: of a collection, each. */
export function pointsOf(geometry: Geometry | null): Position[] {
  switch (geometry?.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pointsOf);
    default:
      return [];
  }
}

/** The lines of a geometry as tracks, the parts of a line one after another. */
export function tracksOf({ geometry, properties }: Feature<Geometry | null>): Track[] {
  const parts = linesOf(geometry);
  const { coordinateProperties, coordTimes } = (properties ?? {}) as Properties;
  const times =
    coordTimes ?? (coordinateProperties as { times?: unknown } | undefined | null)?.times ?? null;
  const flat = (Array.isArray(times) ? times.flat() : []).map(instantOf);
  const all = parts.flat();
  const good = all.flatMap(([lon = Number.NaN, lat = Number.NaN], i) =>
    isPoint(lon, lat) ? [i] : [],
  );
  if (good.length < 2) return [];
  const timed = flat.length === all.length && flat.some((t) => Number.isFinite(t));
  return [
    {
      lon: Float64Array.from(good, (i) => all[i]?.[0] ?? 0),
      lat: Float64Array.from(good, (i) => all[i]?.[1] ?? 0),
      times: timed ? Float64Array.from(good, (i) => flat[i] ?? Number.NaN) : null,
    },
  ];
}

function linesOf(geometry: Geometry | null): Position[][] {
  switch (geometry?.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

function instantOf(time: unknown): number {
  if (typeof time === 'number') return time;
  return typeof time === 'string' ? Date.parse(time) : Number.NaN;
}

/** Whether a geometry, or a part of it, is what no route has. */
export function shapesOf(geometry: Geometry | null): string[] {
  if (geometry?.type === 'GeometryCollection') return geometry.geometries.flatMap(shapesOf);
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry.type] : [];
}
