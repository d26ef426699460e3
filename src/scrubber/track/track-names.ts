import { localize } from '../../story/localize.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { MeasureLabel } from '../../ui/measure-text.ts';
import { beforeComma } from '../chart/fit-text.ts';
import { selectLabels } from '../chart/labels.ts';
import { haltKm, kmRange } from '../chart/string-line.ts';

/** A place's name over the track. `x` is where the text starts, `tick` the stop. Px. */
export interface TrackName {
  readonly text: string;
  readonly x: number;
  readonly tick: number;
}

/** Two halts closer than this part of the whole distance are one place for a reader of a phone. */
const NEAR = 0.02;

/**
 * Indices of the halts that a narrow timeline names: the start, the farthest place, and between them
 * the first stop behind a border (a change of the clock), or else the longest stop.
 */
export function namedHalts(journey: Journey): number[] {
  const { halts, best } = journey;
  const km = haltKm(journey);
  const [least, most] = kmRange(journey);
  const near = NEAR * (most - least);
  if (most <= least) return halts.length > 0 ? [0] : [];
  const start = km[0] ?? 0;
  const away = (i: number) => Math.abs((km[i] ?? start) - start);
  const farthest = Math.max(...halts.map((_, i) => away(i)));
  const far = halts.findIndex((_, i) => away(i) >= farthest - near);
  const between = halts.flatMap(({ kind }, i) =>
    kind === 'stop' && i < far && away(i) > near && away(i) < farthest - near ? [i] : [],
  );
  const border = halts.findIndex(({ zone }, i) => i > 0 && halts[i - 1]?.zone !== zone);
  const stay = (i: number) => (best.to[i] ?? 0) - (best.from[i] ?? 0);
  const longest = between.reduce<number | null>(
    (most, i) => (most === null || stay(i) > stay(most) ? i : most),
    null,
  );
  const middle = (border > 0 ? between.find((i) => i >= border) : undefined) ?? longest;
  return [...new Set([0, ...(middle === null ? [] : [middle]), far])];
}

/** The names over the track, without overlaps. The ends have priority. */
export function trackNames(
  journey: Journey,
  lang: string,
  {
    toPx,
    measure,
    left,
    right,
    em,
  }: {
    readonly toPx: (t: number) => number;
    readonly measure: MeasureLabel;
    readonly left: number;
    readonly right: number;
    readonly em: number;
  },
): TrackName[] {
  const named = namedHalts(journey).map((i, n, all) => {
    const text = beforeComma(localize(journey.halts[i]?.place.name ?? {}, lang));
    const width = measure(text);
    const tick = toPx(journey.best.from[i] ?? 0);
    const middle = n > 0 && n < all.length - 1;
    // The outer names lie to the right of their ticks, which leaves room for the one between.
    const wish = middle ? tick - width / 2 : tick - 0.3 * em;
    const x = Math.max(left, Math.min(right - width, wish));
    return { text, x, tick, x0: x, x1: x + width, rank: middle ? 0 : 1 };
  });
  const kept = selectLabels(named, 0.5 * em, left, right);
  return named.filter((_, i) => kept[i]).map(({ text, x, tick }) => ({ text, x, tick }));
}
