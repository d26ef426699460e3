import type { Journey } from './journey.ts';

/** Chart km of each halt. A halt that no stretch leads to has the km of the halt before it. */
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

/** Two halts closer than this part of the whole distance are one place for a reader of a small map. */
const NEAR = 0.02;

/** Km within which two halts of a journey are one place for a reader of a small map. */
export function nearKm(journey: Journey): number {
  const [least, most] = kmRange(journey);
  return NEAR * (most - least);
}

/** Index of the halt where the journey first is as far from its start as it comes: where it leads. */
export function farthestHalt(journey: Journey): number {
  const km = haltKm(journey);
  const away = journey.halts.map((_, i) => Math.abs((km[i] ?? 0) - (km[0] ?? 0)));
  const farthest = Math.max(...away) - nearKm(journey);
  const isFar = (i: number) => (away[i] ?? 0) >= farthest;
  // A place that is only passed is not where a journey leads.
  const stop = journey.halts.findIndex(({ kind }, i) => kind === 'stop' && isFar(i));
  return stop >= 0 ? stop : journey.halts.findIndex((_, i) => isFar(i));
}
