import { unwrapLongitude } from '../../geo/longitude.ts';
import type { LineBasis } from '../../story/basis.ts';
import type { Journey } from '../../timeline/journey.ts';

/** A part of the route with one basis: a range of vertices in `journey.path`, both inclusive. */
export interface DrawnStretch {
  readonly basis: LineBasis;
  readonly v0: number;
  readonly v1: number;
}

const known = new WeakMap<Journey, readonly DrawnStretch[]>();

/**
 * The stretches of the route, each place once: where a journey comes back on the line that it went
 * out on, the return adds nothing. Two dashed lines drawn over each other would make a third pattern.
 */
export function drawnStretches(journey: Journey): readonly DrawnStretch[] {
  const drawn = known.get(journey) ?? findStretches(journey);
  known.set(journey, drawn);
  return drawn;
}

function findStretches({ stretches, path }: Journey): DrawnStretch[] {
  const seen = new Set<string>();
  // A line that is cut in its middle has the same point with other last digits on the return.
  const pointAt = (v: number) =>
    `${Math.round(unwrapLongitude(path.lon[v] ?? 0, 0) * 1e6)} ${Math.round((path.lat[v] ?? 0) * 1e6)}`;
  const drawn: DrawnStretch[] = [];
  for (const { basis, v0, v1 } of stretches) {
    let from = v0;
    for (let v = v0 + 1; v <= v1; v += 1) {
      const [a, b] = [pointAt(v - 1), pointAt(v)];
      const segment = a < b ? `${a} ${b}` : `${b} ${a}`;
      if (a !== b && seen.has(segment)) {
        if (v - 1 > from) drawn.push({ basis, v0: from, v1: v - 1 });
        from = v;
      }
      seen.add(segment);
    }
    if (v1 > from || v0 === v1) drawn.push({ basis, v0: from, v1 });
  }
  return drawn;
}
