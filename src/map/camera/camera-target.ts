import { lastAtMost } from '../../geo/binary-search.ts';
import { unwrapLongitude } from '../../geo/longitude.ts';
import { drawnLatitude, fromMercator, isBeyond, toMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { Bounds } from '../../geo/rect.ts';
import type { Camera, Place } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { journeyZoom } from '../basemap/max-zoom.ts';
import type { Padding } from '../map-options.ts';
import type { Scene } from '../scene.ts';

type Point = readonly [lon: number, lat: number];

/** Where the camera looks, and how near: MapLibre's zoom levels. */
export interface CameraPosition {
  readonly center: Point;
  readonly zoom: number;
}

/** What the camera shows: a box to fit, or a point and how near. */
export type CameraTarget =
  | {
      readonly box: Bounds /** Stops, which nothing over the map may hide. */;
      readonly stops: readonly Point[];
    }
  | (CameraPosition & { /** What must be in the picture. */ readonly place: Point });

/** How near the camera comes to a place for which the story names no zoom. */
const NEAR = 10;
/** Metres. */
const EQUATOR_M = 40_075_017;

/** The target of a scene: a stop or moment has its own camera, a run shows the whole line between its stops. */
export function targetOf(journey: Journey, scene: Scene): CameraTarget {
  const { story } = journey;
  const zoom = story.zoom ?? Math.max(NEAR, journeyZoom(story));
  if (scene.kind === 'stop') {
    const { place, camera } = scene.stop;
    // Beyond the map's end a place has no surroundings: what is seen is how it was reached and left.
    const halt = camera || !isBeyond(place.lat) ? -1 : journey.halts.indexOf(scene.stop);
    if (halt >= 0) return lineTarget(journey, around(journey, halt - 1), around(journey, halt + 1));
    return placeTarget(place, camera, zoom);
  }
  if (scene.kind === 'moment') return placeTarget(scene.moment.place, scene.moment.camera, zoom);
  if (scene.kind === 'whole') return lineTarget(journey, 0, Number.POSITIVE_INFINITY);
  return lineTarget(journey, journey.haltS[scene.from] ?? 0, journey.haltS[scene.to] ?? 0);
}

/** Distance travelled to a halt, or to the journey's end where there is none. */
function around({ haltS }: Journey, halt: number): number {
  return haltS[Math.min(Math.max(halt, 0), haltS.length - 1)] ?? 0;
}

/** Land around the outward route in the first view, as a share of its width and height on each side. */
const SURROUNDINGS = 0.19;

/**
 * The target of a story's first view: the outward route, from the start to where the journey turns back,
 * with enough around it that the countries on both sides of the route and across the sea are seen and named.
 */
export function openingTarget(journey: Journey) {
  const { path, chart } = journey;
  const farthest = chart.reduce((most, y, i) => (y > (chart[most] ?? 0) ? i : most), 0);
  const target = lineTarget(journey, 0, path.km[farthest] ?? Number.POSITIVE_INFINITY);
  return { ...target, box: widened(target.box, SURROUNDINGS) };
}

/** A box with a share of its width and height added on each side. */
function widened([west, south, east, north]: Bounds, share: number): Bounds {
  // Not beyond once round the world.
  const dLon = Math.min(share * (east - west), (360 - (east - west)) / 2);
  const dLat = share * (north - south);
  return [west - dLon, drawnLatitude(south - dLat), east + dLon, drawnLatitude(north + dLat)];
}

/** The line between two distances travelled, km, and the stops on it. */
function lineTarget(journey: Journey, s0: number, s1: number) {
  const stops = journey.halts
    .filter((_, i) => (journey.haltS[i] ?? 0) >= s0 && (journey.haltS[i] ?? 0) <= s1)
    .map(({ place }): Point => [place.lon, place.lat]);
  return { box: onceRound(boxOf(journey, s0, s1), stops), stops };
}

/**
 * The target of a place: as near as its own camera says, else as the story's does, where the place is
 * known so exactly.
 *
 * @param usual the story's own zoom level; null where it has none
 */
function placeTarget(place: Place, camera: Camera | null, usual: number | null): CameraTarget {
  const point: Point = [place.lon, place.lat];
  const zoom = camera?.zoom ?? Math.min(usual ?? NEAR, zoomOfAccuracy(place));
  return { center: camera?.center ?? point, zoom, place: point };
}

/** The farthest that a place is shown from: a ring round half of the world says nothing. */
const FARTHEST = 1;
/** Share of a pane's height that the ring takes within which a place lies. */
const RING_SHARE = 0.7;

/** The zoom level that shows the whole ring within which a place lies: nearer would look exact. */
function zoomOfAccuracy({ lat, accuracy }: Place): number {
  const around = EQUATOR_M * Math.cos((drawnLatitude(lat) * Math.PI) / 180);
  return Math.max(
    FARTHEST,
    Math.log2((RING_SHARE * MEANT.height * around) / (2 * accuracy * WORLD_PX)),
  );
}

/** The bounds of the line between two distances travelled, km. Its longitudes are unbroken, as the line's. */
function boxOf({ path }: Journey, s0: number, s1: number): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const from = Math.max(0, lastAtMost(path.km, s0));
  for (let i = from; i < path.km.length; i += 1) {
    const [lon, lat] = [path.lon[i] as number, path.lat[i] as number];
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
    if ((path.km[i] as number) >= s1) break;
  }
  return [west, drawnLatitude(south), east, drawnLatitude(north)];
}

/**
 * A box of the whole world where a journey goes farther than once round: the line then leaves the map at one
 * edge and comes in at the other, and there the stops have the widest gap.
 */
function onceRound([west, south, east, north]: Bounds, stops: readonly Point[]): Bounds {
  if (east - west < 360) return [west, south, east, north];
  const around = stops.map(([lon]) => unwrapLongitude(lon, 0)).sort((a, b) => a - b);
  const gaps = around.map((lon, i) => (around[i + 1] ?? (around[0] ?? lon) + 360) - lon);
  const widest = gaps.indexOf(Math.max(...gaps));
  const edge = (around[widest] ?? west) + (gaps[widest] ?? 0) / 2;
  return [edge, south, edge + 360, north];
}

/** Pane for which the zoom levels of a story's cameras are meant, pixels. */
const MEANT = { width: 800, height: 480 };

/** Zoom levels to add in a smaller pane, so that it shows as much as the pane that was meant. */
export function zoomFor(width: number, height: number): number {
  const scale = Math.min(width / MEANT.width, height / MEANT.height);
  return scale > 0 ? Math.min(0, Math.log2(scale)) : 0;
}

/** The column of zoom buttons at the right edge, and the line of credit at the foot, pixels. */
const CONTROLS = { right: 56, bottom: 28 };

/** Pixels to leave round a box, so that neither labels nor controls at the edges hide its ends. */
export function fitPadding(width: number, height: number) {
  const room = Math.min(48, 0.1 * Math.min(width, height));
  return {
    top: room,
    left: room,
    right: Math.max(room + 24, CONTROLS.right + 0.5 * room),
    bottom: Math.max(room + 16, CONTROLS.bottom),
  };
}

/** Zoom levels to draw back for a place outside the picture. */
const DRAW_BACK = 1;

/** The farthest that a map goes: the world once, across the pane. Never farther, on any screen. */
export function farthestZoom({ width }: { readonly width: number }): number {
  return Math.log2(Math.max(width, 1) / WORLD_PX);
}

/**
 * The position, zoomed out and then moved just as far as `place` needs to be in the picture and clear of
 * the controls. A story's camera may look beside its place, and a small pane shows less.
 *
 * @param pane size of the map's pane, pixels
 * @param padding what lies over the pane at its edges, pixels: the camera's centre is that of the rest
 * @param room what the place keeps clear of at the edges of the rest, pixels
 */
export function keepInside(
  { center, zoom }: CameraPosition,
  place: Point,
  pane: { readonly width: number; readonly height: number },
  padding: { readonly [side in 'top' | 'right' | 'bottom' | 'left']?: number | undefined } = {},
  room?: Padding,
): CameraPosition {
  const width = pane.width - (padding.left ?? 0) - (padding.right ?? 0);
  const height = pane.height - (padding.top ?? 0) - (padding.bottom ?? 0);
  return kept({ center, zoom }, place, { width, height }, room ?? fitPadding(width, height));
}

function kept(
  { center, zoom }: CameraPosition,
  place: Point,
  { width, height }: { readonly width: number; readonly height: number },
  room: Padding,
): CameraPosition {
  const [cx, cy] = toMercator(center);
  const [px, py] = toMercator(place);
  // The short way round: the date line is no edge.
  const east = px - cx - Math.round(px - cx);
  const south = py - cy;
  const sideways = Math.max(1, width / 2 - (east > 0 ? room.right : room.left));
  const vertically = Math.max(1, height / 2 - (south > 0 ? room.bottom : room.top));
  const scale = WORLD_PX * 2 ** zoom;
  const excess = Math.max(
    (Math.abs(east) * scale) / sideways,
    (Math.abs(south) * scale) / vertically,
  );
  if (!(excess > 1)) return { center, zoom };
  const nearer = Math.min(
    zoom,
    Math.max(farthestZoom({ width }), zoom - Math.min(DRAW_BACK, Math.log2(excess))),
  );
  const size = WORLD_PX * 2 ** nearer;
  const shift = (distance: number, limit: number) =>
    Math.sign(distance) * Math.max(0, Math.abs(distance) - limit / size);
  const [x, y] = [cx + shift(east, sideways), cy + shift(south, vertically)];
  return { center: fromMercator(x, y), zoom: nearer };
}

/** What the camera does when the clock has moved. */
export type Move = 'hold' | 'cut' | 'fly' | 'pan';

/**
 * The camera's rules. It moves when the scene changes and never between; while the reader drags
 * the clock it holds still, and only follows a vehicle that would leave the picture.
 */
export function moveFor(now: {
  readonly following: boolean;
  /** The clock is not being dragged. */
  readonly settled: boolean;
  /** The scene differs from the one that the camera shows. */
  readonly changed: boolean;
  /** The vehicle is moving, and outside of the picture. */
  readonly lost: boolean;
  readonly reducedMotion: boolean;
}): Move {
  if (!now.following) return 'hold';
  if (now.settled) return now.changed ? (now.reducedMotion ? 'cut' : 'fly') : 'hold';
  return now.lost ? 'pan' : 'hold';
}
