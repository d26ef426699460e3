import { circle } from '../../../geo/great-circle.ts';
import type { Rect } from '../../../geo/rect.ts';
import type { Journey, Position } from '../../../timeline/journey.ts';
import { positionAt } from '../../../timeline/position-at.ts';
import { estimateWidth, type MeasureText, wrapText } from '../../../ui/text/text-width.ts';
import type { Basemap } from '../../basemap/basemap-shapes.ts';
import type { BasemapLabels } from '../../labels/basemap-labels.ts';
import { mapEndOf } from '../../map-end.ts';
import { placeOf, type Scene, sceneAt } from '../../scene.ts';
import { ACCURACY_RING } from '../../style/layers.ts';
import type { Palette } from '../../style/palette.ts';
import { type Frame, planeOf, toPixel } from '../projection.ts';
import { drawBasemap } from './draw-basemap.ts';
import { drawLabels } from './draw-labels.ts';
import {
  drawMark,
  drawVehicle,
  markBoxes,
  marksIn,
  type PlaceMark,
  vehicleBox,
  vehicleIn,
} from './draw-marks.ts';
import { drawRoute } from './draw-route.ts';
import { drawText, type Face, SANS_FAMILY } from './draw-text.ts';
import { dashes, dashUnit, px } from './scaled.ts';
import { routePoints, type ScreenRoute, screenRouteOf } from './screen-route.ts';
import { node, root, type SvgAttrs, type SvgNode } from './svg-node.ts';

/** What a map shows, apart from the instant. */
export interface MapView {
  readonly journey: Journey;
  readonly basemap: Basemap;
  readonly labels: BasemapLabels;
  readonly palette: Palette;
  /** BCP 47. */
  readonly lang: string;
  /** ISO 3166-1 alpha-2 codes of the countries that the story is about: they are tinted. */
  readonly countries: readonly string[];
  readonly frame: Frame;
  /** The widths of texts, position they can be measured. */
  readonly measure?: MeasureText;
  /** How much larger names are than on a page. */
  readonly labelScale?: number | undefined;
  /** Points of the basemap nearer to one another than this are left out, pixels. */
  readonly least?: number;
  readonly attrs?: SvgAttrs;
}

/** What a map drawing shows. */
export interface MapDrawing extends MapView {
  /** Instant, epoch ms. */
  readonly t: number;
  /** Accessible name of the drawing; without one it is hidden from screen readers. */
  readonly title?: string;
  /** Rectangles that labels keep clear, in the frame's pixels. */
  readonly taken?: readonly Rect[];
}

/** Draws the map at an instant, the same in look and place as the map with WebGL. */
export function drawMap(options: MapDrawing): SvgNode {
  const { journey, frame, palette, t, title, measure = estimateWidth } = options;
  const end = endOf(journey, frame, palette, measure);
  const taken = [...(options.taken ?? []), ...end.boxes];
  const position = positionAt(journey, t);
  const scene = sceneAt(journey, position, t);
  const route = screenRouteOf(journey, frame);
  const vehicle = vehicleIn(frame, journey, position);
  const clear = vehicle ? [...taken, vehicleBox(vehicle)] : taken;
  const at = vehicle && ([vehicle.x, vehicle.y] as const);
  const marks = marksIn(journey, frame, route, scene, t, options, clear, at);
  const isActive = (mark: PlaceMark) => mark.state === 'now';
  return svg(options, title, [
    ...drawUnder(options, markBoxes(marks).concat(taken), scene, route, position),
    ...marks.filter((mark) => !isActive(mark)).map((mark) => drawMark(mark, palette)),
    ...marks.filter(isActive).map((mark) => drawMark(mark, palette)),
    ...(vehicle ? [drawVehicle(vehicle, palette)] : []),
    ...end.drawn,
  ]);
}

/** Letters of the sentence about the map's end, and its distance from the edges, pixels. */
const END: Face = { size: 11, leading: 1.25 };
const END_EDGE = 8;

/** What the map cannot show of a journey near a pole, in a corner on the left, and what it covers. */
function endOf(
  journey: Journey,
  { width, height }: Frame,
  palette: Palette,
  measure: MeasureText,
): { readonly drawn: readonly SvgNode[]; readonly boxes: readonly Rect[] } {
  const end = mapEndOf(journey);
  if (!end) return { drawn: [], boxes: [] };
  const wide = (line: string) => measure(line, END.size, 400);
  const lines = wrapText(end.sentence, width - 2 * END_EDGE, wide);
  const high = lines.length * END.leading * END.size;
  // Away from what it is about, which the traveller may stand on.
  const top = end.side === 'north' ? height - END_EDGE - high : END_EDGE;
  const right = END_EDGE + Math.max(...lines.map(wide));
  const halo: readonly [string, number] = [palette.paper, 3];
  return {
    drawn: [drawText(lines, END_EDGE, top + high / 2, END, 'start', palette.inkSoft, halo)],
    boxes: [{ left: END_EDGE, top, right, bottom: top + high }],
  };
}

/** Draws basemap, names and route: what lies under the vehicle and the places. */
export function drawUnder(
  options: MapView,
  taken: readonly Rect[],
  scene: Scene,
  route: ScreenRoute,
  position: Position,
): SvgNode[] {
  const { journey, basemap, palette, countries, frame, least } = options;
  return [
    node('g', { class: 'basemap' }, drawBasemap(basemap, frame, palette, countries, least)),
    drawNames(options, taken, route),
    node('g', { class: 'route', fill: 'none', 'stroke-linejoin': 'round' }, [
      ...drawAccuracy(scene, frame, palette),
      ...drawRoute(journey, route, frame.zoom, palette, position),
    ]),
  ];
}

/** Draws the basemap's names, clear of what is taken and of the route. */
export function drawNames(view: MapView, taken: readonly Rect[], route: ScreenRoute): SvgNode {
  const {
    journey,
    labels,
    basemap,
    frame,
    palette,
    lang,
    measure = estimateWidth,
    labelScale,
  } = view;
  const named = [...journey.story.places.values()];
  const points = routePoints(route, frame);
  const drawn = drawLabels({
    ...{ labels, basemap, frame, palette, lang, named, taken, route: points, measure, labelScale },
  });
  return node('g', { class: 'names' }, drawn);
}

/** The outermost element of the drawing. */
export function svg(
  { frame: { width, height }, lang, attrs }: Pick<MapView, 'frame' | 'lang' | 'attrs'>,
  title: string | undefined,
  children: readonly SvgNode[],
): SvgNode {
  const access = title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': 'true' };
  const box = { width, height, viewBox: `0 0 ${width} ${height}` };
  return root(
    { ...box, lang, direction: 'ltr', 'font-family': SANS_FAMILY, ...access, ...attrs },
    children,
  );
}

/** Draws how exactly the place of a scene is known. */
export function drawAccuracy(scene: Scene, frame: Frame, palette: Palette): SvgNode[] {
  const place = placeOf(scene);
  if (!place || place.accuracy <= 0) return [];
  const { lon, lat, accuracy } = place;
  const { color, width, dash } = ACCURACY_RING;
  // Beside its middle: each point alone would lie on the copy of the world nearest to the frame's middle.
  const [middle] = toPixel(frame, lon, lat);
  const { size } = planeOf(frame);
  const points = circle(lon, lat, accuracy / 1000).map(
    ([x, y]) => [middle + ((x - lon) / 360) * size, toPixel(frame, x, y)[1]] as const,
  );
  return [
    node('path', {
      class: 'accuracy',
      d: `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}Z`,
      fill: 'none',
      stroke: palette[color],
      'stroke-width': width,
      'stroke-dasharray': dashes(
        dash,
        dashUnit(frame.zoom, () => width),
      ),
    }),
  ];
}
