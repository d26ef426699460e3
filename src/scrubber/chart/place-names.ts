import { localize } from '../../story/localize.ts';
import type { Journey } from '../../timeline/journey.ts';
import { spread } from './labels.ts';
import { haltKm } from './string-line.ts';

/** A place at the left edge: its words at `y`, its line at `at` (px). */
export interface Name {
  readonly text: string;
  readonly y: number;
  readonly at: number;
  /** The clocks change here. */
  readonly border: boolean;
}

/**
 * Chooses the places that name the edge and keeps their words apart. The ends of the line come
 * first, then the places where the clocks change, then stops in travel order, then passes; a place
 * that would push words more than a row from their line is left out.
 */
export function placeNames(
  journey: Journey,
  lang: string,
  yOf: (km: number) => number,
  row: number,
  low: number,
  high: number,
): Name[] {
  const km = haltKm(journey);
  const borders = journey.halts.flatMap((halt, i) =>
    i > 0 && journey.halts[i - 1]?.zone !== halt.zone ? [yOf(km[i] ?? 0)] : [],
  );
  const seen = new Set<string>();
  const wishes = journey.halts.flatMap((halt, i) => {
    if (seen.has(halt.place.id)) return [];
    seen.add(halt.place.id);
    const at = yOf(km[i] ?? 0);
    // A border is better known by the station beside it than by the line that is only crossed.
    const beside = journey.halts.some(
      ({ kind, place }, j) =>
        kind === 'stop' && place !== halt.place && Math.abs(yOf(km[j] ?? 0) - at) < row / 3,
    );
    if (halt.kind === 'pass' && beside) return [];
    const border = borders.some((y) => Math.abs(y - at) < row / 3);
    const rank = border ? 2 : halt.kind === 'stop' ? 1 : 0;
    return [{ text: localize(halt.place.name, lang), at, border, rank }];
  });
  const ends = [Math.min(...wishes.map(({ at }) => at)), Math.max(...wishes.map(({ at }) => at))];
  const ranked = wishes
    .map((wish) => ({ ...wish, rank: ends.includes(wish.at) ? 3 : wish.rank }))
    .sort((a, b) => b.rank - a.rank);
  const capacity = Math.floor((high - low) / row) + 1;
  let kept: typeof ranked = [];
  for (const wish of ranked) {
    if (kept.length >= capacity) break;
    const tried = [...kept, wish].sort((a, b) => a.at - b.at);
    const ys = spread(
      tried.map(({ at }) => at),
      row,
      low,
      high,
    );
    if (tried.every(({ at }, i) => Math.abs((ys[i] ?? at) - at) <= row)) kept = tried;
  }
  const ys = spread(
    kept.map(({ at }) => at),
    row,
    low,
    high,
  );
  return kept.map(({ text, at, border }, i) => ({ text, at, border, y: ys[i] ?? at }));
}
