import { LINE_BASES, LINE_BASIS, type LineBasis } from '../../../story/basis.ts';
import type { Journey, Position } from '../../../timeline/journey.ts';
import { ROUTE_LINES } from '../../style/layers.ts';
import { progressAt, progressOf } from '../../style/line-progress.ts';
import type { Palette } from '../../style/palette.ts';
import { laneAt } from '../../style/route-layers.ts';
import { dashes, dashUnit, px } from './scaled.ts';
import { lengthOf, linePath, pixelsAt, type ScreenRoute } from './screen-route.ts';
import { node, type SvgAttrs, type SvgNode } from './svg-node.ts';

/** The parts of the route that change with the instant; all else stays until the frame changes. */
interface RouteState {
  /** Of the travelled line. */
  readonly done: SvgAttrs;
  /** Of the band where the vehicle could be. */
  readonly range: SvgAttrs;
}

const shares = new WeakMap<Journey, Float64Array>();

function sharesOf(journey: Journey): Float64Array {
  const known = shares.get(journey) ?? progressOf(journey);
  shares.set(journey, known);
  return known;
}

/** How far the lines reach at an instant: one dash of a pattern that is longer than the line. */
export function routeState(journey: Journey, route: ScreenRoute, position: Position): RouteState {
  const progress = sharesOf(journey);
  const at = (s: number) => pixelsAt(route, progressAt(journey, progress, s));
  const [from, to] = [at(position.from.s), at(position.to.s)];
  const rest = Math.ceil(lengthOf(route)) + 1;
  const dash = (long: number) => `${px(long)} ${rest}`;
  const done = at(position.best.s);
  // A dash of no length is a dot to some renderers.
  const shown = (long: number) => (long < 0.05 ? 'none' : undefined);
  return {
    done: { 'stroke-dasharray': dash(done), display: shown(done) },
    range: {
      'stroke-dasharray': dash(to - from),
      'stroke-dashoffset': px(-from),
      display: shown(to - from),
    },
  };
}

/** The journey's lines of `layers.ts`, bottom to top. */
export function drawRoute(
  journey: Journey,
  route: ScreenRoute,
  zoom: number,
  palette: Palette,
  position: Position,
): SvgNode[] {
  const lane = laneAt(zoom);
  const whole = linePath(route, 0, route.x.length - 1);
  const state = routeState(journey, route, position);
  return ROUTE_LINES.flatMap((line): SvgNode[] => {
    const { id, extent, basis, color, width, dotsWidth, dash, opacity, cap } = line;
    const draw = (d: string, pixels: number, rest: SvgAttrs = {}) =>
      node('path', { class: id, d, stroke: palette[color], 'stroke-width': px(pixels), ...rest });
    // The ends of its one dash would be round, too.
    if (extent !== 'all') return [draw(whole, width(lane), { opacity, ...state[extent] })];
    const along = (bases: readonly LineBasis[]) => stretchPath(journey, route, bases);
    if (dotsWidth) {
      const dotted = (basis: LineBasis) => LINE_BASIS[basis].dots;
      return [
        draw(along(LINE_BASES.filter((each) => !dotted(each))), width(lane)),
        draw(along(LINE_BASES.filter(dotted)), dotsWidth(lane)),
      ];
    }
    const unit = dashUnit(zoom, (at) => width(laneAt(at)));
    return [
      draw(along(basis ? [basis] : LINE_BASES), width(lane), {
        'stroke-linecap': cap,
        'stroke-dasharray': dash && dashes(dash, unit),
      }),
    ];
  }).filter(({ attrs }) => attrs.d);
}

/** The stretches of some bases, neighbours as one line. */
function stretchPath(journey: Journey, route: ScreenRoute, bases: readonly LineBasis[]): string {
  let d = '';
  let open: readonly [number, number] | null = null;
  journey.stretches.forEach(({ basis }, i) => {
    const ends = route.stretches[i];
    if (!ends || !bases.includes(basis)) return;
    if (open && open[1] === ends[0]) open = [open[0], ends[1]];
    else {
      if (open) d += linePath(route, ...open);
      open = ends;
    }
  });
  return open ? d + linePath(route, ...(open as readonly [number, number])) : d;
}
