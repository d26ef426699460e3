import type { Story } from '../../story/model.ts';
import { DAY_MS, offsetMs } from '../../story/time/zone-offset.ts';
import { type Clock, zoneOf } from './zones.ts';

/** A stretch of time, epoch ms, in which a clock runs evenly: in one zone and with one offset. */
export interface ClockStretch {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  /** ms ahead of UTC. */
  readonly offset: number;
}

/**
 * The stretches of a clock from one instant to another, end to end. One ends where the traveller comes to
 * another zone, and where a zone changes its offset, such as for summer time. Looks at each day.
 */
export function clockStretches(
  story: Story,
  clock: Clock,
  from: number,
  to: number,
): readonly ClockStretch[] {
  const out: ClockStretch[] = [];
  const starts = zoneStarts(story, clock, from, to);
  starts.forEach((start, i) => {
    const zone = zoneOf(story, clock, start);
    const edges = [start, ...offsetChanges(zone, start, starts[i + 1] ?? to), starts[i + 1] ?? to];
    edges.slice(1).forEach((end, n) => {
      const begin = edges[n] as number;
      const offset = offsetMs(zone, begin);
      const last = out.at(-1);
      // A border between zones of the same offset changes nothing.
      if (last?.offset === offset) out[out.length - 1] = { ...last, to: end };
      else out.push({ from: begin, to: end, zone, offset });
    });
  });
  return out;
}

/** `from`, and the instants after it at which the traveller comes to another zone. */
function zoneStarts({ stops }: Story, clock: Clock, from: number, to: number): number[] {
  const arrivals = stops.flatMap(({ kind, from: at }) => (kind === 'call' ? [] : [at.best]));
  const inside = clock === 'local' ? arrivals.filter((t) => t > from && t <= to) : [];
  return [from, ...new Set(inside)];
}

function offsetChanges(zone: string, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let low = from; low < to; low = Math.min(low + DAY_MS, to)) {
    const high = Math.min(low + DAY_MS, to);
    if (offsetMs(zone, low) !== offsetMs(zone, high)) changes.push(changeBetween(zone, low, high));
  }
  return changes;
}

function changeBetween(zone: string, from: number, to: number): number {
  const before = offsetMs(zone, from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
