import { DAY_MS } from '../../../story/time/zone-offset.ts';
import { type ClockStretch, clockStretches } from '../../../timeline/clocks/clock-stretches.ts';
import { knowsHours } from '../../../timeline/clocks/clock-unit.ts';
import { type ChartContext, isLong } from '../../chart-context.ts';
import type { Panel } from './axis.ts';
import { roundTimes, type TickInterval } from './calendar.ts';

/** The clock over a chapter of hours or days. */
export interface PanelClock {
  readonly stretches: readonly ClockStretch[];
  /** An hour is known in this chapter, so that hours under the axis mean something. */
  readonly hours: boolean;
}

/** A round time of the clock. */
export interface Tick {
  readonly t: number;
  /** The clock's date and time, as epoch ms of the same in UTC. */
  readonly local: number;
  readonly zone: string;
}

/** The clock over a chapter; null for a chapter of months and years, in which hours do not count. */
export function panelClock({ story, clock }: ChartContext, { t0, t1 }: Panel): PanelClock | null {
  if (isLong({ from: t0, to: t1 })) return null;
  return {
    stretches: clockStretches(story, clock, t0, t1),
    hours: knowsHours(story, t0, t1),
  };
}

/** Round times, in order. An hour that the clock shows twice has two ticks, and one that it skips has none. */
export function clockTicks({ stretches }: PanelClock, step: TickInterval): Tick[] {
  return stretches.flatMap(({ from, to, zone, offset }, i) =>
    roundTimes(from, to, step, (t) => t + offset)
      // The end belongs to the next stretch.
      .filter((t) => t < to || i === stretches.length - 1)
      .map((t) => ({ t, local: t + offset, zone })),
  );
}

/** The instants at which a change of the clock brings another date: a day begins, comes again, or is left out. */
export function newDates({ stretches }: PanelClock): number[] {
  return stretches.flatMap(({ from, offset }, i) => {
    const before = stretches[i - 1];
    if (!before) return [];
    const [was, is] = [before.offset, offset].map((each) => Math.floor((from + each) / DAY_MS));
    return was === is ? [] : [from];
  });
}
