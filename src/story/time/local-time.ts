import { DAY_MS, offsetMs } from './zone-offset.ts';

/**
 * The instants (epoch ms) at which a zone's clock shows a date and time, the first one first: one, two
 * where the clock is put back, none where it skips them. `civil` is epoch ms of the same date and time
 * in UTC.
 */
export function instantsAt(civil: number, zone: string): number[] {
  // The earlier clock is ahead of the later one where a time comes twice, so its instant is the first.
  const around = [offsetMs(zone, civil - DAY_MS), offsetMs(zone, civil + DAY_MS)];
  return [...new Set(around)]
    .map((offset) => civil - offset)
    .filter((t) => t + offsetMs(zone, t) === civil);
}

/** One instant: the first of two; where the clock skips the time, as long after the skip as it would have been. */
export function instantAt(civil: number, zone: string): number {
  const [first = civil - offsetMs(zone, civil - DAY_MS)] = instantsAt(civil, zone);
  return first;
}
