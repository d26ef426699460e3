import { LINE_BASES, type LineBasis, TIME_BASIS } from '../../story/basis.ts';
import type { Time } from '../../story/model.ts';
import { haltKm } from '../../timeline/halt-km.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { Panel } from './axis/axis.ts';

/** A point of the string line: epoch ms and chart km. */
export interface Node {
  readonly t: number;
  readonly y: number;
}

/** Consecutive segments of one basis within one chapter. `panel` is the chapter's index. */
export interface Run {
  readonly basis: LineBasis;
  readonly panel: number;
  readonly nodes: readonly Node[];
}

type Reading = 'earliest' | 'best' | 'latest';

/** A straight segment of the line. */
export interface Segment {
  readonly from: Node;
  readonly to: Node;
  readonly basis: LineBasis;
  /** False while the traveller waits at a halt. */
  readonly moves: boolean;
}

/**
 * The journey as straight segments, under one reading of its times: horizontal at a halt, and along
 * the stretches at constant speed between two halts.
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
    // Without a route between two halts the line is horizontal, and its basis is inferred.
    if (length <= 0 && arrived > departed)
      out.push({
        from: { t: departed, y },
        to: { t: arrived, y },
        basis: isPlanned(journey.halts[i]?.from) ? 'planned' : 'inferred',
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
 * A halt from its arrival to its departure. Between the latest arrival and the earliest departure the
 * traveller was certainly there. Only the ends of the stay are inferred, if their times are estimates.
 */
function stays(
  journey: Journey,
  i: number,
  arrived: number,
  left: number,
): { from: number; to: number; basis: LineBasis }[] {
  const halt = journey.halts[i];
  // It is not known to stay there any longer than to its arrival.
  if (isPlanned(halt?.from) || isPlanned(halt?.to))
    return left > arrived ? [{ from: arrived, to: left, basis: 'planned' }] : [];
  const isEstimate = (time?: Time) =>
    time !== undefined && (TIME_BASIS[time.basis].estimated || time.date !== undefined);
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

const isPlanned = (time?: Time) => time?.basis === 'planned';

/** The best reading, cut at the ends of the chapters; adjacent segments of one basis make one run. */
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
 * The uncertainty band as a closed ring: forward along the earliest reading and back along the latest.
 * Both have extra nodes at the chapters' ends, so that the edges are right inside each chapter. The
 * caller must clip the parts that fall into a break of the axis.
 */
export function bandRing(journey: Journey, panels: readonly Panel[]): Node[] {
  const edges = panels.flatMap((panel) => [panel.t0, panel.t1]);
  return [
    ...readingNodes(journey, 'earliest', edges),
    ...readingNodes(journey, 'latest', edges).reverse(),
  ];
}

/** One reading as a polyline with extra nodes at `edges`, which must be non-decreasing. Times are non-decreasing. */
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

/** One SVG path for each basis: a few large paths render faster than many small ones. */
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
