import { t as message } from '../../src/i18n/translate.ts';
import type { Basemap } from '../../src/map/basemap/basemap-shapes.ts';
import { openingTarget } from '../../src/map/camera/camera-target.ts';
import type { BasemapLabels } from '../../src/map/labels/basemap-labels.ts';
import { sceneAt } from '../../src/map/scene.ts';
import { PALETTES, type Palette } from '../../src/map/style/palette.ts';
import { drawBasemap } from '../../src/map/svg/draw/draw-basemap.ts';
import { drawLabels } from '../../src/map/svg/draw/draw-labels.ts';
import {
  drawMark,
  drawVehicle,
  markBoxes,
  marksIn,
  vehicleBox,
  vehicleIn,
} from '../../src/map/svg/draw/draw-marks.ts';
import { drawRoute } from '../../src/map/svg/draw/draw-route.ts';
import { routePoints, screenRouteOf } from '../../src/map/svg/draw/screen-route.ts';
import { node, type SvgNode } from '../../src/map/svg/draw/svg-node.ts';
import { type Frame, openingFrame, planeOf, toPixel } from '../../src/map/svg/projection.ts';
import type { Journey } from '../../src/timeline/journey.ts';
import { positionAt } from '../../src/timeline/position-at.ts';
import { tokenOf } from '../../src/ui/colors.ts';
import { estimateWidth } from '../../src/ui/text/text-width.ts';

/** Labels and dots are laid out for panes like these; prerendered-map.css shows one set. Px. */
const PANES = [
  // The key is a line over the wide pane, and a button in the narrow one.
  { fits: 'wide', width: 886, height: 570, key: { right: 0, bottom: 0 } },
  { fits: 'narrow', width: 390, height: 303, key: { right: 80, bottom: 56 } },
] as const;
/** Labels keep this distance from the edges of such a pane, px. */
const EDGE = 24;
/** What a pane of any shape may show around the route, px of the wide pane. */
const AROUND = { width: 2000, height: 1300 };
/** Larger than any screen, px: the drawing shrinks to the pane. */
const LARGE = 8000;
/** Points closer to each other than this are left out, px of the wide pane. */
const LEAST = 2;

/** The site's colours as CSS variables, so that the drawing follows the reader's theme. */
const TOKENS = Object.fromEntries(
  (Object.keys(PALETTES.light) as (keyof Palette)[]).map((key) => [key, `var(${tokenOf(key)})`]),
) as unknown as Palette;

/** The id by which the map refers to its basemap. */
const BASEMAP = 'map-prerendered-basemap';

interface PrerenderedMap {
  /** Dots and labels, over a basemap that it refers to by id. */
  readonly map: SvgNode;
  /** Most of the bytes: it may follow the text in the page. */
  readonly basemap: SvgNode;
}

interface MapOptions {
  readonly journey: Journey;
  readonly basemap: Basemap;
  readonly labels: BasemapLabels;
  readonly lang: string;
  /** Epoch ms. */
  readonly t: number;
}

/**
 * The map of the outward route, for a pane whose size is not known. The basemap and the route are scaled
 * with the pane; dots and labels keep their size, and only their positions are scaled.
 */
export function prerenderMap({
  journey,
  basemap: shapes,
  labels,
  lang,
  t,
}: MapOptions): PrerenderedMap {
  const { countries } = journey.story;
  const where = positionAt(journey, t);
  const scene = sceneAt(journey, where, t);
  const frame = { ...openingFrame(journey, PANES[0]), ...AROUND };
  const box = boxIn(journey, frame);
  const named = [...journey.story.places.values()];
  const sets = PANES.map(({ fits, key, ...pane }) => {
    const frame = openingFrame(journey, pane);
    const vehicle = vehicleIn(frame, journey, where);
    const taken = [
      { left: 0, top: 0, ...key },
      { left: pane.width - 50, top: 0, right: pane.width, bottom: 110 },
    ];
    // A pane of another shape may be smaller.
    const edges = [
      { left: 0, top: 0, right: EDGE, bottom: pane.height },
      { left: pane.width - EDGE, top: 0, right: pane.width, bottom: pane.height },
      { left: 0, top: pane.height - EDGE / 2, right: pane.width, bottom: pane.height },
    ];
    const track = screenRouteOf(journey, frame);
    const clear = vehicle ? [...taken, vehicleBox(vehicle)] : taken;
    const at = vehicle && ([vehicle.x, vehicle.y] as const);
    const marks = marksIn(journey, frame, track, scene, t, { lang }, clear, at);
    const rooms = [...taken, ...edges, ...markBoxes(marks)];
    const options = {
      labels,
      basemap: shapes,
      frame,
      palette: TOKENS,
      lang,
      named,
      taken: rooms,
      route: routePoints(track, frame),
    };
    const names = drawLabels({ ...options, measure: estimateWidth });
    const marked = [
      ...marks.map((mark) => drawMark(mark, TOKENS)),
      ...(vehicle ? [drawVehicle(vehicle, TOKENS)] : []),
    ];
    const box = boxIn(journey, frame);
    const place = placed(box);
    const route = drawRoute(journey, track, frame.zoom, TOKENS, where, true);
    return node('g', { class: `map-prerendered-${fits}` }, [
      ...names.map(place),
      node(
        'svg',
        { ...FILL, ...viewOf(box), class: 'map-prerendered-route', 'stroke-linejoin': 'round' },
        [node('g', { fill: 'none' }, route)],
      ),
      ...marked.map(place),
    ]);
  });
  const basemap = node(
    'symbol',
    { id: BASEMAP, class: BASEMAP, ...viewOf(box) },
    drawBasemap(shapes, frame, TOKENS, countries, LEAST),
  );
  const map = node(
    'svg',
    {
      class: 'map-prerendered-frame',
      width: LARGE,
      height: Math.round((LARGE * box.height) / box.width),
      role: 'img',
      'aria-label': message('map.whole'),
    },
    [node('use', { ...FILL, href: `#${BASEMAP}` }), ...sets],
  );
  const store = { class: 'map-prerendered-store', width: 0, height: 0, 'aria-hidden': 'true' };
  return { map, basemap: node('svg', store, [basemap]) };
}

/** The rectangle of the outward route in a frame, px. */
function boxIn(journey: Journey, frame: Frame) {
  const [west, south, east, north] = openingTarget(journey).box;
  const [, y] = toPixel(frame, west, north);
  const [, bottom] = toPixel(frame, east, south);
  // Beside its middle: each end alone would lie on the copy of the world nearest to the frame's middle.
  const [middle] = toPixel(frame, (west + east) / 2, north);
  const half = ((east - west) / 720) * planeOf(frame).size;
  const [x, right] = [middle - half, middle + half];
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return { x: tenth(x), y: tenth(y), width: tenth(right - x), height: tenth(bottom - y) };
}

const FILL = { width: '100%', height: '100%' };

/** What is drawn around a box in a frame, to be stretched until the box fills its place. */
function viewOf({ x, y, width, height }: ReturnType<typeof boxIn>) {
  return { viewBox: `${x} ${y} ${width} ${height}`, preserveAspectRatio: 'none' };
}

/** Moves a drawing from a point of the pane to the same share of the box. */
function placed(box: ReturnType<typeof boxIn>): (drawn: SvgNode) => SvgNode {
  return (drawn) => {
    const [x, y] = pointOf(drawn) ?? [box.x, box.y];
    const share = (at: number, from: number, long: number) =>
      `${Math.round(((at - from) / long) * 10_000) / 100}%`;
    return node('svg', { x: share(x, box.x, box.width), y: share(y, box.y, box.height) }, [
      node('g', { transform: `translate(${-x} ${-y})` }, [drawn]),
    ]);
  };
}

/** A point of a drawing: the first that its elements have. */
function pointOf({ attrs, children }: SvgNode): readonly [number, number] | null {
  const [x, y] = [attrs.cx ?? attrs.x, attrs.cy ?? attrs.y];
  const shift = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(String(attrs.transform ?? ''));
  if (shift) return [Number(shift[1]), Number(shift[2])];
  if (typeof x === 'number' && typeof y === 'number') return [x, y];
  for (const child of children) {
    const point = typeof child === 'string' ? null : pointOf(child);
    if (point) return point;
  }
  return null;
}
