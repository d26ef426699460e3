import { localize } from '../../../story/localize.ts';
import { haltKm } from '../../../timeline/halt-km.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { beforeComma } from './fit-text.ts';
import { spread } from './labels.ts';

/** A place at the left edge: its text at `y`, its guide line at `at` (px). */
export interface Name {
  readonly text: string;
  readonly y: number;
  readonly at: number;
  /** The time zone changes here. */
  readonly border: boolean;
}

/** A place as a candidate for a row. */
interface Wish extends Omit<Name, 'y'> {
  readonly rank: number;
}

/** A name is at most this far from its guide line, in rows: further away it would seem to name another place. */
const REACH = 0.6;

/**
 * Chooses the place names at the left edge and places them without overlaps. Places that coincide share
 * a row. The ends of the line have priority, then places where the time zone changes, then stops in
 * travel order, then passes. A place that would push a name off its guide line is left out.
 */
export function placeNames(
  journey: Journey,
  lang: string,
  yOf: (km: number) => number,
  row: number,
  low: number,
  high: number,
  fits: (text: string) => boolean = () => true,
): Name[] {
  const wishes = merged(wishesOf(journey, lang, yOf, row), row, fits);
  const ends = [Math.min(...wishes.map(({ at }) => at)), Math.max(...wishes.map(({ at }) => at))];
  const ranked = wishes
    .map((wish) => ({ ...wish, rank: ends.includes(wish.at) ? 3 : wish.rank }))
    .sort((a, b) => b.rank - a.rank);
  const capacity = Math.floor((high - low) / row) + 1;
  const place = (names: readonly Wish[]) =>
    spread(
      names.map(({ at }) => at),
      row,
      low,
      high,
    );
  let kept: Wish[] = [];
  for (const wish of ranked) {
    if (kept.length >= capacity) break;
    const tried = [...kept, wish].sort((a, b) => a.at - b.at);
    const ys = place(tried);
    if (tried.every(({ at }, i) => Math.abs((ys[i] ?? at) - at) <= REACH * row)) kept = tried;
  }
  const ys = place(kept);
  return kept.map(({ text, at, border }, i) => ({ text, at, border, y: ys[i] ?? at }));
}

function wishesOf(
  journey: Journey,
  lang: string,
  yOf: (km: number) => number,
  row: number,
): Wish[] {
  const km = haltKm(journey);
  const borders = journey.halts.flatMap((halt, i) =>
    i > 0 && journey.halts[i - 1]?.zone !== halt.zone ? [yOf(km[i] ?? 0)] : [],
  );
  const seen = new Set<string>();
  return journey.halts.flatMap((halt, i) => {
    if (seen.has(halt.place.id)) return [];
    seen.add(halt.place.id);
    const at = yOf(km[i] ?? 0);
    // Readers know a border by the station near it rather than by a point that the train only passes.
    const beside = journey.halts.some(
      ({ kind, place }, j) =>
        kind === 'stop' && place !== halt.place && Math.abs(yOf(km[j] ?? 0) - at) < row / 3,
    );
    if (halt.kind === 'pass' && beside) return [];
    const border = borders.some((y) => Math.abs(y - at) < row / 3);
    const rank = border ? 2 : halt.kind === 'stop' ? 1 : 0;
    return [{ text: localize(halt.place.name, lang), at, border, rank }];
  });
}

/** Places that are reached first keep their row, and take up the names of those that coincide with them. */
function merged(wishes: readonly Wish[], row: number, fits: (text: string) => boolean): Wish[] {
  const rows: Wish[] = [];
  for (const wish of wishes) {
    const i = rows.findIndex(({ at }) => Math.abs(at - wish.at) < row / 3);
    const same = rows[i];
    if (!same) {
      rows.push(wish);
      continue;
    }
    const both = `${beforeComma(same.text)}, ${beforeComma(wish.text)}`;
    rows[i] = {
      ...same,
      text: fits(both) ? both : same.text,
      border: same.border || wish.border,
      rank: Math.max(same.rank, wish.rank),
    };
  }
  return rows;
}
