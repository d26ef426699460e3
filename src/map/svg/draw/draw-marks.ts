import type { Rect } from '../../../geo/rect.ts';
import { localize } from '../../../story/localize.ts';
import type { Mode } from '../../../story/model.ts';
import type { Journey, Position } from '../../../timeline/journey.ts';
import { modeAt } from '../../../timeline/mode-at.ts';
import { estimateWidth, type MeasureText, wrapText } from '../../../ui/text/text-width.ts';
import {
  type PlaceGroup,
  type PlaceState,
  placeGroups,
  placeStateOf,
} from '../../overlays/place-groups.ts';
import {
  type Candidate,
  labelRect,
  layOutPlaces,
  type Placing,
} from '../../overlays/place-layout.ts';
import { ARROW, DISC, PICTURE_SCALE, PICTURES, VEHICLE_PX } from '../../overlays/vehicle-symbol.ts';
import type { Scene } from '../../scene.ts';
import type { Palette } from '../../style/palette.ts';
import { type Frame, toPixel } from '../projection.ts';
import { drawText, type Face } from './draw-text.ts';
import { px } from './scaled.ts';
import { routePoints, type ScreenRoute } from './screen-route.ts';
import { node, type SvgNode } from './svg-node.ts';

// The figures of markers.css: what is HTML over the map there is drawn here.
const DOT = { size: 11, border: 2 };
/** A square of the dot's size, turned and made a little smaller. */
const DIAMOND = { side: 11 * 0.85, border: 1.5 * 0.85 };
const LABEL = { size: 13, leading: 1.15, most: 136, sides: 2, ends: 1 };
/** What the label of a place without a dot keeps clear of. */
const VAGUE = 36;
/** The edge of the dot of what is still to come. */
const PLANNED = { 'stroke-width': 1.5, 'stroke-dasharray': '3 2' };
const GAP = 4;
/** A vehicle nearer to a dot than this covers it. */
const NEAR = 8;
/** Left of any frame, pixels. */
const OUTSIDE = -1e6;

/** A place of the story in a frame. */
export interface PlaceMark {
  readonly group: PlaceGroup;
  readonly state: PlaceState;
  readonly placing: Placing;
  readonly candidate: Candidate;
  readonly lines: readonly string[];
  /** Size of the letters. */
  readonly size: number;
  /** Background, while the journey is shown. */
  readonly faint: boolean;
}

/** How the names of places are set. */
interface NameStyle {
  /** BCP 47. */
  readonly lang: string;
  readonly measure?: MeasureText;
  /** How much larger they are than on a page. */
  readonly labelScale?: number | undefined;
}

/** The story's places that have room, in the order of travel. */
export function marksIn(
  journey: Journey,
  frame: Frame,
  route: ScreenRoute,
  scene: Scene,
  t: number,
  { lang, measure = estimateWidth, labelScale = 1 }: NameStyle,
  taken: readonly Rect[] = [],
  vehicle: readonly [x: number, y: number] | null = null,
): readonly PlaceMark[] {
  const letters = labelScale * LABEL.size;
  const most = labelScale * LABEL.most - 2 * LABEL.sides;
  const background = scene.kind === 'moment' || scene.kind === 'whole';
  const some = placeGroups(journey).map((group) => {
    const state = placeStateOf(group, scene, t);
    const now = state === 'now';
    const width = (line: string) => measure(line, letters, now ? 700 : 500);
    const lines = wrapText(localize(group.place.name, lang), most, width);
    const [x, y] = toPixel(frame, group.place.lon, group.place.lat);
    const occupied = !group.vague && vehicle && Math.hypot(x - vehicle[0], y - vehicle[1]) < NEAR;
    const size = occupied ? VEHICLE_PX : group.vague ? VAGUE : DOT.size;
    const candidate: Candidate = {
      // A place without a dot is shown only while it is active: its name alone would point at nothing.
      x: group.vague && !now ? OUTSIDE : x,
      y,
      width: size,
      height: size,
      labelWidth: Math.ceil(Math.max(0, ...lines.map(width))) + 2 * LABEL.sides,
      labelHeight: lines.length * LABEL.leading * letters + 2 * LABEL.ends,
      rank: now ? 0 : group.rank,
      unmarked: group.vague,
    };
    const faint = group.kind === 'moment' && !background;
    return { group, state, candidate, lines, size: letters, faint };
  });
  const points = routePoints(route, frame);
  const candidates = some.map(({ candidate }) => candidate);
  const placings = layOutPlaces(candidates, frame, taken, points);
  return some
    .map((mark, i) => ({ ...mark, placing: placings[i] ?? 'hidden' }))
    .filter(({ placing }) => placing !== 'hidden');
}

/** What the marks cover: no name of the basemap may lie there. */
export function markBoxes(marks: readonly PlaceMark[]): Rect[] {
  return marks.flatMap(({ candidate, placing, group }) => {
    const { x, y, width, height } = candidate;
    const dot = {
      left: x - width / 2,
      top: y - height / 2,
      right: x + width / 2,
      bottom: y + height / 2,
    };
    const label = placing === 'hidden' || placing === 'bare' ? [] : [labelRect(candidate, placing)];
    return group.vague ? label : [dot, ...label];
  });
}

/** A place's dot and label. */
export function drawMark(mark: PlaceMark, palette: Palette): SvgNode {
  const { group, state } = mark;
  const spot = group.vague
    ? []
    : group.kind === 'moment'
      ? [diamond(mark, palette)]
      : dot(mark, palette);
  const attrs = { class: `place place-${group.kind}`, 'data-state': state };
  return node('g', attrs, [...spot, ...label(mark, palette)]);
}

function dot({ candidate, state, group: { planned } }: PlaceMark, palette: Palette): SvgNode[] {
  const [cx, cy] = [px(candidate.x), px(candidate.y)];
  const { size, border } = DOT;
  const now = state === 'now';
  const edge = now ? palette.paperRaised : state === 'past' ? palette.signal : palette.ink;
  return [
    ...(now ? [node('circle', { cx, cy, r: size / 2 + 2, fill: palette.signal })] : []),
    node('circle', {
      cx,
      cy,
      r: (size - border) / 2,
      fill: now ? palette.signal : palette.paperRaised,
      stroke: edge,
      ...(planned && !now ? PLANNED : { 'stroke-width': border }),
    }),
  ];
}

function diamond({ candidate: { x, y }, state }: PlaceMark, palette: Palette): SvgNode {
  const side = DIAMOND.side - DIAMOND.border;
  const fill =
    state === 'now' ? palette.signal : state === 'past' ? palette.inkSoft : palette.paperRaised;
  return node('rect', {
    x: px(-side / 2),
    y: px(-side / 2),
    width: px(side),
    height: px(side),
    transform: `translate(${px(x)} ${px(y)}) rotate(45)`,
    fill,
    stroke: state === 'now' ? palette.paperRaised : palette.inkSoft,
    'stroke-width': px(DIAMOND.border),
  });
}

function label(mark: PlaceMark, palette: Palette): SvgNode[] {
  const { candidate, placing, lines, group, state, size, faint } = mark;
  if (placing === 'hidden' || placing === 'bare') return [];
  const { x, y, width, labelHeight } = candidate;
  const rect = labelRect(candidate, placing);
  const aside = width / 2 + GAP + LABEL.sides;
  const at: readonly [number, number, 'start' | 'middle' | 'end'] =
    placing === 'right'
      ? [x + aside, y, 'start']
      : placing === 'left'
        ? [x - aside, y, 'end']
        : [x, rect.top + labelHeight / 2, 'middle'];
  const face: Face = {
    size,
    leading: LABEL.leading,
    weight: state === 'now' ? 700 : faint ? 400 : 500,
    italic: group.kind === 'moment',
  };
  const ink = faint ? palette.inkSoft : palette.ink;
  return [drawText(lines, at[0], at[1], face, at[2], ink, [palette.paper, 3])];
}

/** The vehicle as it is drawn. */
export interface VehicleMark {
  /** Pixels of the frame. */
  readonly x: number;
  readonly y: number;
  readonly mode: Mode;
  /** Degrees clockwise from north; null where it stands. */
  readonly bearing: number | null;
}

/** The vehicle in a frame; null before its earliest departure. */
export function vehicleIn(frame: Frame, journey: Journey, position: Position): VehicleMark | null {
  if (position.phase === 'before' && position.to.s === 0) return null;
  const { lon, lat, bearing } = position.best;
  const [x, y] = toPixel(frame, lon, lat);
  const mode = modeAt(journey, position);
  return { x, y, mode, bearing: position.phase === 'running' ? Math.round(bearing) : null };
}

/** The rectangle that labels keep clear of. */
export function vehicleBox({ x, y }: VehicleMark): Rect {
  const half = VEHICLE_PX / 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

export function drawVehicle({ x, y, mode, bearing }: VehicleMark, palette: Palette): SvgNode {
  const edge = { stroke: palette.paperRaised, 'stroke-linejoin': 'round' };
  const fill = palette.signal;
  const arrow = {
    ...{ d: ARROW, transform: `rotate(${bearing})`, fill, ...edge },
    'stroke-width': 3,
    'paint-order': 'stroke',
  };
  const picture = {
    ...{ d: PICTURES[mode], transform: `scale(${PICTURE_SCALE})`, fill: palette.onSignal },
    'fill-rule': 'evenodd',
  };
  return node('g', { class: 'vehicle', transform: `translate(${px(x)} ${px(y)})` }, [
    ...(bearing === null ? [] : [node('path', arrow)]),
    node('circle', { r: DISC.radius, fill, ...edge, 'stroke-width': DISC.edge }),
    node('path', picture),
  ]);
}
