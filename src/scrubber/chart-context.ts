import type { Story } from '../story/model.ts';
import { offsetMinutes } from '../timeline/format/zone-offset.ts';
import type { Journey } from '../timeline/journey.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import type { Clock } from '../timeline/zones.ts';
import { zoneOf } from '../timeline/zones.ts';

/** Everything that the drawing follows from. Lengths in px. */
export interface ChartContext {
  readonly story: Story;
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly clock: Clock;
  readonly lang: string;
  readonly width: number;
  readonly height: number;
  /** Font size of the labels: the drawing grows with the reader's text size. */
  readonly em: number;
  /** Width of a label. */
  readonly measure: (text: string, bold?: boolean) => number;
}

/** Longer than this, a chapter counts in days and months: hours would be noise. */
const LONG_MS = 40 * 24 * 3_600_000;

export function isLong({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return to - from > LONG_MS;
}

/** Reads the chosen clock: its face at an instant, as epoch ms of the same date and hour in UTC. */
export function toLocalTime({
  story,
  clock,
}: Pick<ChartContext, 'story' | 'clock'>): (t: number) => number {
  return (t) => t + offsetMinutes(zoneOf(story, clock, t), t) * 60_000;
}
