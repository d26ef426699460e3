/** Round times of a clock, for the ticks of the axis. */

/** `every` of a unit: 6 hours, 1 month. */
export interface TickInterval {
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly every: number;
}

const MINUTE = 60_000;
const UNIT_MS = {
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  month: 30 * 24 * 60 * MINUTE,
  year: 365 * 24 * 60 * MINUTE,
} as const;

const steps = (unit: TickInterval['unit'], ...every: number[]): TickInterval[] =>
  every.map((count) => ({ unit, every: count }));

/** Intervals within a day. All divide 24 hours, so that ticks fall on the same hours each day. */
export const HOUR_STEPS: readonly TickInterval[] = [
  ...steps('minute', 10, 30),
  ...steps('hour', 1, 3, 6, 12),
];

/** For chapters of months and years. */
export const LONG_STEPS: readonly TickInterval[] = [
  ...steps('day', 1),
  ...steps('month', 1, 3, 6),
  ...steps('year', 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000),
];

/** Length in ms; nominal for months and years. */
function stepMs(step: TickInterval): number {
  return UNIT_MS[step.unit] * step.every;
}

/** The finest of `choices` (fine to coarse) that is at least `px` long, or null. */
export function finest(
  choices: readonly TickInterval[],
  pxPerMs: number,
  px: number,
): TickInterval | null {
  return choices.find((step) => stepMs(step) * pxPerMs >= px) ?? null;
}

/**
 * The instants from `from` to `to` at which local time is a multiple of `step`. `toLocal` converts an
 * instant to local time, as epoch ms of the same date and time in UTC. An hour that the clock skips
 * gives no instant, an hour that it repeats gives one.
 */
export function roundTimes(
  from: number,
  to: number,
  step: TickInterval,
  toLocal: (t: number) => number,
): number[] {
  const out: number[] = [];
  const last = toLocal(to);
  for (let local = floor(toLocal(from), step); local <= last; local = after(local, step)) {
    const t = instantOf(local, toLocal);
    if (t !== null && t >= from && t <= to && t !== out.at(-1)) out.push(t);
  }
  return out;
}

/** The instant at which the local time is `local`, or null if the clock skips it. */
function instantOf(local: number, toLocal: (t: number) => number): number | null {
  let t = local;
  // Each iteration corrects by the offset at the guess; near a change of offset it takes three.
  for (let i = 0; i < 4; i += 1) {
    const off = toLocal(t) - local;
    if (off === 0) return t;
    t -= off;
  }
  return null;
}

function floor(local: number, { unit, every }: TickInterval): number {
  const date = new Date(local);
  if (unit === 'year') return startOf(Math.floor(date.getUTCFullYear() / every) * every, 0);
  if (unit === 'month')
    return startOf(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / every) * every);
  const length = UNIT_MS[unit] * every;
  return Math.floor(local / length) * length;
}

function after(local: number, { unit, every }: TickInterval): number {
  const date = new Date(local);
  if (unit === 'year') return startOf(date.getUTCFullYear() + every, 0);
  if (unit === 'month') return startOf(date.getUTCFullYear(), date.getUTCMonth() + every);
  return local + UNIT_MS[unit] * every;
}

/** Start of a month in UTC. `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
function startOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}
