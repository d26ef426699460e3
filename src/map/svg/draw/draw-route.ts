import { LINE_BASES, type LineBasis } from '../../../story/basis.ts';
import type { Journey, Position } from '../../../timeline/journey.ts';
import { ROUTE_LINES } from '../../style/layers.ts';
import { progressAt, progressOf } from '../../style/line-progress.ts';
import type { Palette } from '../../style/palette.ts';
import { valueAt } from '../../style/steps.ts';
import { dashes, dashUnit, px } from './scaled.ts';
import { cutPath, lengthOf, linePath, pixelsAt, type ScreenRoute } from './screen-route.ts';
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

/**
 * The journey's lines of `layers.ts`, bottom to top.
 *
 * @param scaled the drawing will be scaled, and its strokes will not: a dash would end elsewhere, so
 *   what is travelled is a line of its own
 */
export function drawRoute(
  journey: Journey,
  route: ScreenRoute,
  zoom: number,
  palette: Palette,
  position: Position,
  scaled = false,
): SvgNode[] {
  // Line by line: what is travelled lies over what lies ahead, on each copy of the world.
  const copies = [route, ...route.copies].map((copy) =>
    drawCopy(journey, copy, zoom, palette, position, scaled),
  );
  return ROUTE_LINES.flatMap(({ id }) =>
    copies.flatMap((copy) => copy.filter(({ attrs }) => attrs.class === id)),
  );
}

function drawCopy(
  journey: Journey,
  route: ScreenRoute,
  zoom: number,
  palette: Palette,
  position: Position,
  scaled: boolean,
): SvgNode[] {
  const whole = linePath(route, 0, route.x.length - 1);
  const state = routeState(journey, route, position);
  const at = (s: number) => pixelsAt(route, progressAt(journey, sharesOf(journey), s));
  const cut = (extent: 'done' | 'range') =>
    extent === 'done'
      ? cutPath(route, 0, at(position.best.s))
      : cutPath(route, at(position.from.s), at(position.to.s));
  return ROUTE_LINES.flatMap(({ id, extent, basis, color, width, dash, opacity, cap }) => {
    const stroke = { stroke: palette[color], 'stroke-width': px(valueAt(width, zoom)) };
    if (extent !== 'all' && scaled) {
      const d = cut(extent);
      return d ? [node('path', { class: id, d, ...stroke, opacity })] : [];
    }
    // The ends of its one dash would be round, too.
    if (extent !== 'all')
      return [node('path', { class: id, d: whole, ...stroke, opacity, ...state[extent] })];
    const d = stretchPath(route, basis ? [basis] : LINE_BASES);
    const unit = dashUnit(zoom, (at) => valueAt(width, at));
    const pattern = dash && dashes(dash, unit);
    const rest = { 'stroke-linecap': cap, 'stroke-dasharray': pattern };
    return d ? [node('path', { class: id, d, ...stroke, ...rest })] : [];
  });
}

/** The stretches of some bases, neighbours as one line. */
function stretchPath(route: ScreenRoute, bases: readonly LineBasis[]): string {
  let d = '';
  let open: readonly [number, number] | null = null;
  for (const { basis, from, to } of route.stretches) {
    if (!bases.includes(basis)) continue;
    if (open && open[1] === from) open = [open[0], to];
    else {
      if (open) d += linePath(route, ...open);
      open = [from, to];
    }
  }
  return open ? d + linePath(route, ...(open as readonly [number, number])) : d;
}
