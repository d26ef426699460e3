import type { Rect } from '../../../geo/rect.ts';
import { localize } from '../../../story/localize.ts';
import type { Journey, Position } from '../../../timeline/journey.ts';
import { type MeasureText, wrapText } from '../../../ui/text-width.ts';
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
  pointsAlong,
} from '../../overlays/place-layout.ts';
import { SHAPE } from '../../overlays/vehicle-marker.ts';
import type { Scene } from '../../scene.ts';
import type { Palette } from '../../style/palette.ts';
import { type Frame, toPixel } from '../projection.ts';
import { drawText, type Face } from './draw-text.ts';
import { px } from './scaled.ts';
import type { ScreenRoute } from './screen-route.ts';
import { node, type SvgNode } from './svg-node.ts';

// The figures of markers.css: what is HTML over the map there is drawn here.
const BADGE = { height: 20, least: 20, sides: 13, size: 11, weight: 600, border: 1.5 };
const LABEL = { size: 13, leading: 1.15, most: 136, sides: 2, ends: 1 };
const DIAMOND = 11;
/** Side of the button that a badge sits in; of a place without one. */
const BUTTON = 24;
const VAGUE = 36;
const GAP = 4;
/** Left of any frame, pixels. */
const OUTSIDE = -1e6;

/** A place of the story in a frame. */
export interface PlaceMark {
  readonly group: PlaceGroup;
  readonly state: PlaceState;
  readonly placing: Placing;
  readonly candidate: Candidate;
  readonly lines: readonly string[];
  /** Background, while the journey is shown. */
  readonly faint: boolean;
}

/** The story's places that have room, in the order of travel. */
export function marksIn(
  journey: Journey,
  frame: Frame,
  route: ScreenRoute,
  scene: Scene,
  t: number,
  lang: string,
  measure: MeasureText,
  taken: readonly Rect[] = [],
): readonly PlaceMark[] {
  const background = scene.kind === 'moment' || scene.kind === 'whole';
  const some = placeGroups(journey.story).map((group) => {
    const state = placeStateOf(group, scene, t);
    const now = state === 'now';
    const width = (line: string) => measure(line, LABEL.size, now ? 700 : 500);
    const lines = wrapText(localize(group.place.name, lang), LABEL.most - 2 * LABEL.sides, width);
    const [x, y] = toPixel(frame, group.place.lon, group.place.lat);
    const [badgeWidth, badgeHeight] = badgeSize(group, measure);
    const candidate: Candidate = {
      // A place without a badge is shown only while it is active: its name alone would point at nothing.
      x: group.vague && !now ? OUTSIDE : x,
      y,
      width: badgeWidth,
      height: badgeHeight,
      labelWidth: Math.ceil(Math.max(0, ...lines.map(width))) + 2 * LABEL.sides,
      labelHeight: lines.length * LABEL.leading * LABEL.size + 2 * LABEL.ends,
      rank: now ? 0 : group.rank,
      unmarked: group.vague,
    };
    return { group, state, candidate, lines, faint: group.kind === 'moment' && !background };
  });
  const points = pointsAlong(route.x, route.y, frame);
  const candidates = some.map(({ candidate }) => candidate);
  const placings = layOutPlaces(candidates, frame, taken, points);
  return some
    .map((mark, i) => ({ ...mark, placing: placings[i] ?? 'hidden' }))
    .filter(({ placing }) => placing !== 'hidden');
}

function badgeSize({ kind, vague, badge }: PlaceGroup, measure: MeasureText): [number, number] {
  if (vague) return [VAGUE, VAGUE];
  if (kind === 'moment') return [DIAMOND, DIAMOND];
  const width = measure(badge, BADGE.size, BADGE.weight) + BADGE.sides;
  return [Math.max(BADGE.least, width), BADGE.height];
}

/** What the marks cover: no name of the basemap may lie there. */
export function markBoxes(marks: readonly PlaceMark[]): Rect[] {
  return marks.flatMap(({ candidate, placing, group }) => {
    const { x, y, width, height } = candidate;
    const badge = {
      left: x - width / 2,
      top: y - height / 2,
      right: x + width / 2,
      bottom: y + height / 2,
    };
    const label = placing === 'hidden' || placing === 'bare' ? [] : [labelRect(candidate, placing)];
    return group.vague ? label : [badge, ...label];
  });
}

/** A place's badge and label. */
export function drawMark(mark: PlaceMark, palette: Palette): SvgNode {
  const { group, state } = mark;
  const badge = group.vague
    ? []
    : group.kind === 'moment'
      ? [diamond(mark, palette)]
      : pill(mark, palette);
  const attrs = { class: `place place-${group.kind}`, 'data-state': state };
  return node('g', attrs, [...badge, ...label(mark, palette)]);
}

function pill({ candidate, group, state }: PlaceMark, palette: Palette): SvgNode[] {
  const { x, y, width, height } = candidate;
  const now = state === 'now';
  const box = (out: number) => ({
    x: px(x - width / 2 - out),
    y: px(y - height / 2 - out),
    width: px(width + 2 * out),
    height: px(height + 2 * out),
    rx: px(height / 2 + out),
  });
  const { border, size, weight } = BADGE;
  const edge = now ? palette.paperRaised : state === 'past' ? palette.signal : palette.inkSoft;
  const face: Face = { size, weight, leading: 1 };
  return [
    ...(now ? [node('rect', { ...box(2), fill: palette.signal })] : []),
    node('rect', {
      ...box(-border / 2),
      fill: now ? palette.signal : palette.paperRaised,
      stroke: edge,
      'stroke-width': border,
    }),
    drawText([group.badge], x, y, face, 'middle', now ? palette.onSignal : palette.ink),
  ];
}

function diamond({ candidate: { x, y }, state }: PlaceMark, palette: Palette): SvgNode {
  const side = DIAMOND - BADGE.border;
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
    'stroke-width': BADGE.border,
  });
}

function label(mark: PlaceMark, palette: Palette): SvgNode[] {
  const { candidate, placing, lines, group, state, faint } = mark;
  if (placing === 'hidden' || placing === 'bare') return [];
  const { x, y, width, labelHeight } = candidate;
  const rect = labelRect(candidate, placing);
  // The label stands beside the button, which is wider than a small badge.
  const aside = Math.max(group.vague ? VAGUE : BUTTON, width) / 2 + GAP + LABEL.sides;
  const at: readonly [number, number, 'start' | 'middle' | 'end'] =
    placing === 'right'
      ? [x + aside, y, 'start']
      : placing === 'left'
        ? [x - aside, y, 'end']
        : [x, rect.top + labelHeight / 2, 'middle'];
  const face: Face = {
    size: LABEL.size,
    leading: LABEL.leading,
    weight: state === 'now' ? 700 : faint ? 400 : 500,
    italic: group.kind === 'moment',
  };
  const ink = faint ? palette.inkSoft : palette.ink;
  return [drawText(lines, at[0], at[1], face, at[2], ink, [palette.paper, 3])];
}

const VEHICLE_PX = 30;
/** At a stop it surrounds the badge. */
const STANDING = 1.35;

/** The transform of the vehicle; null before its earliest departure. */
export function vehicleAt(frame: Frame, position: Position, lane: number): string | null {
  if (position.phase === 'before' && position.to.s === 0) return null;
  const { lon, lat, bearing } = position.best;
  const [x, y] = toPixel(frame, lon, lat);
  const running = position.phase === 'running';
  const scale = (VEHICLE_PX / 28) * (running ? 1 : STANDING);
  // The line runs a little to the right of its true place, and so does the vehicle; at a stop it stands in the middle.
  const aside = running && lane > 0 ? ` translate(${px(lane)} 0)` : '';
  const turn = Math.round(bearing);
  return `translate(${px(x)} ${px(y)}) rotate(${turn})${aside} scale(${Math.round(scale * 1000) / 1000})`;
}

export function drawVehicle(transform: string, palette: Palette): SvgNode {
  return node('path', {
    class: 'vehicle',
    d: SHAPE,
    transform,
    fill: palette.signal,
    stroke: palette.paperRaised,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
  });
}
