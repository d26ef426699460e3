import type { Story } from '../story/model.ts';
import { offsetMs } from '../story/time/zone-offset.ts';
import type { Clock } from '../timeline/clocks/zones.ts';
import { zoneOf } from '../timeline/clocks/zones.ts';
import type { Journey } from '../timeline/journey.ts';
import type { TimeScale } from '../timeline/time-scale.ts';

/** The inputs of the chart's layout. Lengths in px. */
export interface ChartContext {
  readonly story: Story;
  readonly journey: Journey;
  readonly scale: TimeScale;
  /** The background has room on the axis. Otherwise it is folded into its tab, if the story has any. */
  readonly open?: boolean;
  readonly clock: Clock;
  readonly lang: string;
  readonly width: number;
  readonly height: number;
  /** Font size of the labels. The chart scales with the reader's text size. */
  readonly em: number;
  /** Width of a label. */
  readonly measure: (text: string, bold?: boolean) => number;
}

/** A chapter longer than this has ticks in days, months and years, because hours would be too dense. */
const LONG_MS = 40 * 24 * 3_600_000;

export function isLong({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return to - from > LONG_MS;
}

/** Converts an instant to local time on the chosen clock, as epoch ms of the same date and time in UTC. */
export function toLocalTime({
  story,
  clock,
}: Pick<ChartContext, 'story' | 'clock'>): (t: number) => number {
  return (t) => t + offsetMs(zoneOf(story, clock, t), t);
}
