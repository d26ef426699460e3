import { LINE_BASES, type LineBasis, TIME_BASIS } from '../../story/basis.ts';
import type { Time } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { Panel } from './axis.ts';

/** A point of the string line: epoch ms and chart km. */
export interface Node {
  readonly t: number;
  readonly y: number;
}

/** A run of the line with one basis, inside one chapter. `panel` is the chapter's index. */
export interface Run {
  readonly basis: LineBasis;
  readonly panel: number;
  readonly nodes: readonly Node[];
}

type Reading = 'earliest' | 'best' | 'latest';

/** A straight piece of the line. */
export interface Segment {
  readonly from: Node;
  readonly to: Node;
  readonly basis: LineBasis;
  /** False while the traveller stands at a halt. */
  readonly moves: boolean;
}

/** Chart km of each halt. A halt that no stretch leads to lies where the one before it does. */
export function haltKm(journey: Journey): Float64Array {
  const km = new Float64Array(journey.halts.length);
  km.fill(journey.stretches[0]?.y0 ?? 0);
  let at = 0;
  for (const stretch of journey.stretches) {
    for (; at < stretch.halt; at += 1) km[at + 1] = km[at] ?? 0;
    km[stretch.halt] = stretch.y1;
  }
  for (; at + 1 < km.length; at += 1) km[at + 1] = km[at] ?? 0;
  return km;
}

/** Least and most chart km of the journey. */
export function kmRange(journey: Journey): readonly [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { y0, y1 } of journey.stretches) {
    least = Math.min(least, y0, y1);
    most = Math.max(most, y0, y1);
  }
  return least <= most ? [least, most] : [0, 0];
}

/**
 * The journey under one reading of its times, as straight leaps: flat at a halt, and between two
 * halts along the stretches, at a steady speed.
 */
export function segments(journey: Journey, reading: Reading): Segment[] {
  const { from, to } = journey[reading];
  const km = haltKm(journey);
  const out: Segment[] = [];
  let next = 0;
  journey.halts.forEach((_, i) => {
    const departed = to[i - 1] ?? from[i] ?? 0;
    const arrived = from[i] ?? departed;
    const s0 = journey.haltS[i - 1] ?? 0;
    const length = (journey.haltS[i] ?? s0) - s0;
    const at = (s: number) =>
      length > 0 ? departed + ((s - s0) / length) * (arrived - departed) : arrived;
    const y = km[i] ?? 0;
    // No way between two halts: nothing is told of the time between, but nothing moves either.
    if (length <= 0 && arrived > departed)
      out.push({
        from: { t: departed, y },
        to: { t: arrived, y },
        basis: 'inferred',
        moves: false,
      });
    for (; journey.stretches[next]?.halt === i; next += 1) {
      const stretch = journey.stretches[next];
      if (!stretch) break;
      out.push({
        from: { t: at(stretch.s0), y: stretch.y0 },
        to: { t: at(stretch.s1), y: stretch.y1 },
        basis: stretch.basis,
        moves: true,
      });
    }
    for (const stay of stays(journey, i, arrived, to[i] ?? arrived))
      out.push({
        from: { t: stay.from, y },
        to: { t: stay.to, y },
        basis: stay.basis,
        moves: false,
      });
  });
  return out;
}

/**
 * A halt from its arrival to its departure. Whatever its times, in the middle of it, after the
 * latest arrival and before the earliest departure, the traveller was there: that is as sure as the
 * halt itself. Only the ends of the stay are inferred where their times are.
 */
function stays(
  journey: Journey,
  i: number,
  arrived: number,
  left: number,
): { from: number; to: number; basis: LineBasis }[] {
  const halt = journey.halts[i];
  const isEstimate = (time?: Time) => time !== undefined && TIME_BASIS[time.basis].estimated;
  const open = isEstimate(halt?.from) ? (journey.latest.from[i] ?? arrived) : arrived;
  const close = isEstimate(halt?.to) ? (journey.earliest.to[i] ?? left) : left;
  const certainFrom = Math.min(left, Math.max(arrived, open));
  const certainTo = Math.min(left, Math.max(certainFrom, close));
  const basis: LineBasis = certainFrom < certainTo ? 'reported' : 'inferred';
  return [
    { from: arrived, to: certainFrom, basis: 'inferred' as const },
    { from: certainFrom, to: certainTo, basis },
    { from: certainTo, to: left, basis: 'inferred' as const },
  ].filter(({ from, to }) => to > from);
}

/** The best reading, cut at the ends of the chapters; neighbours of one basis are one run. */
export function runs(journey: Journey, panels: readonly Panel[]): Run[] {
  const out: { basis: LineBasis; panel: number; nodes: Node[] }[] = [];
  let first = 0;
  for (const segment of segments(journey, 'best')) {
    while ((panels[first]?.t1 ?? Number.POSITIVE_INFINITY) < segment.from.t) first += 1;
    for (let i = first; i < panels.length; i += 1) {
      const panel = panels[i];
      if (!panel || panel.t0 > segment.to.t) break;
      const begin = cut(segment, Math.max(panel.t0, segment.from.t));
      const end = cut(segment, Math.min(panel.t1, segment.to.t));
      const last = out.at(-1);
      const tail = last?.nodes.at(-1);
      if (
        last?.basis === segment.basis &&
        last.panel === i &&
        tail?.t === begin.t &&
        tail.y === begin.y
      )
        last.nodes.push(end);
      else out.push({ basis: segment.basis, panel: i, nodes: [begin, end] });
    }
  }
  return out;
}

/**
 * The band where the line can lie, as a closed ring: out along the fastest reading and back along
 * the slowest. Both have nodes at the chapters' ends too, so that inside a chapter the edges are
 * right although the axis is broken; what falls into a break has to be clipped off.
 */
export function bandRing(journey: Journey, panels: readonly Panel[]): Node[] {
  const edges = panels.flatMap((panel) => [panel.t0, panel.t1]);
  return [
    ...readingNodes(journey, 'earliest', edges),
    ...readingNodes(journey, 'latest', edges).reverse(),
  ];
}

/** One reading as a polyline, with extra nodes at `edges` (which never fall). Times never fall. */
export function readingNodes(
  journey: Journey,
  reading: Reading,
  edges: readonly number[] = [],
): Node[] {
  const out: Node[] = [];
  let edge = 0;
  for (const segment of segments(journey, reading)) {
    out.push(segment.from);
    while ((edges[edge] ?? Number.POSITIVE_INFINITY) <= segment.from.t) edge += 1;
    for (; (edges[edge] ?? Number.POSITIVE_INFINITY) < segment.to.t; edge += 1)
      out.push(cut(segment, edges[edge] ?? 0));
    out.push(segment.to);
  }
  return out;
}

function cut(segment: Segment, t: number): Node {
  const { from, to } = segment;
  if (t <= from.t) return from;
  if (t >= to.t) return to;
  return { t, y: from.y + ((t - from.t) / (to.t - from.t)) * (to.y - from.y) };
}

/** An SVG path through px points, to a tenth of a px. */
export function toPath(
  points: readonly (readonly [x: number, y: number])[],
  close = false,
): string {
  let d = '';
  let before = '';
  for (const [x, y] of points) {
    const point = `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
    if (point !== before) d += `${d ? 'L' : 'M'}${point}`;
    before = point;
  }
  return close && d ? `${d}Z` : d;
}

/** One path for each basis: a few large paths draw faster than many small ones. */
export function byBasis(
  pieces: readonly { readonly basis: LineBasis; readonly d: string }[],
): Record<LineBasis, string> {
  const paths = Object.fromEntries(LINE_BASES.map((basis) => [basis, ''])) as Record<
    LineBasis,
    string
  >;
  for (const { basis, d } of pieces) paths[basis] += d;
  return paths;
}
