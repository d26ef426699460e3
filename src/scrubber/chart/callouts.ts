import { overlaps, type Rect } from '../../geo/rect.ts';

/** Words of a flag, on one line or two, and the width of the longer one in px. */
export interface Wording {
  readonly lines: readonly string[];
  readonly width: number;
}

/** Something on the line that wants words beside it, at a point in px. */
export interface Callout {
  readonly x: number;
  readonly y: number;
  /** Ways to say it, the best first; at least one. */
  readonly wordings: readonly Wording[];
  /** The greater is placed first when there is no room for all. */
  readonly rank: number;
}

/** Where a flag's words stand: their box, and the stem's far end. */
export interface PlacedCallout {
  readonly box: Rect;
  readonly lines: readonly string[];
  /** The words stand to the right of the stem, or to the left. */
  readonly side: 'right' | 'left';
  readonly stemY: number;
}

export interface CalloutArea {
  /** All words stay inside. */
  readonly bounds: Rect;
  /** Height of one row of words. */
  readonly row: number;
  /** Space between a stem and its words, and around words. */
  readonly gap: number;
  /** Shortest stem. */
  readonly stem: number;
  /** Whether words may not stand here, because something is drawn. */
  readonly taken?: (box: Rect) => boolean;
}

/** Steps of the search before it gives a flag up, and flags in a row before it gives the rest up. */
const PATIENCE = 400;
const CROWDED = 6;

/**
 * Finds a place for the words of each flag: beside a vertical stem, in rows of a common grid, so
 * that no words cover one another, a stem, or what is `taken`. `flags` must not fall in x. Flags
 * that find no place are null; the ones of the highest rank find theirs first. As many flags as
 * can be have words, and then as many as can be have their better wording.
 */
export function placeCallouts(
  callouts: readonly Callout[],
  field: CalloutArea,
): (PlacedCallout | null)[] {
  const order = callouts
    .map((_, i) => i)
    .sort((a, b) => (callouts[b]?.rank ?? 0) - (callouts[a]?.rank ?? 0) || a - b);
  const places = callouts.map((callout) =>
    callout.wordings.map((wording) => placesFor(callout, wording, field)),
  );
  let chosen: Choice[] = [];
  let best = new Map<number, PlacedCallout>();
  const attempt = (choices: Choice[]): boolean => {
    const found = search(choices, callouts, places, field.gap);
    if (!found) return false;
    chosen = choices;
    best = found;
    return true;
  };
  const choose = (callout: number, wording: number) =>
    attempt(
      [...chosen.filter((choice) => choice.callout !== callout), { callout, wording }].sort(
        fromRight,
      ),
    );
  let misses = 0;
  for (const callout of order) {
    if (misses === CROWDED) break;
    const count = callouts[callout]?.wordings.length ?? 0;
    let wording = count - 1;
    while (wording >= 0 && !choose(callout, wording)) wording -= 1;
    misses = wording < 0 ? misses + 1 : 0;
  }
  for (const callout of order) {
    const used = chosen.find((choice) => choice.callout === callout)?.wording ?? 0;
    for (let wording = 0; wording < used; wording += 1) if (choose(callout, wording)) break;
  }
  return callouts.map((_, i) => best.get(i) ?? null);
}

/** A flag by its index, and which of its wordings. */
interface Choice {
  readonly callout: number;
  readonly wording: number;
}

/**
 * From the right: words mostly stand to the right of their stem, so the ones further left go around
 * those already there by a longer stem.
 */
function fromRight(a: Choice, b: Choice): number {
  return b.callout - a.callout;
}

function search(
  choices: readonly Choice[],
  callouts: readonly Callout[],
  places: readonly (readonly (readonly PlacedCallout[])[])[],
  gap: number,
): Map<number, PlacedCallout> | null {
  const boxes: Rect[] = [];
  const stems: Rect[] = [];
  const result = new Map<number, PlacedCallout>();
  let patience = PATIENCE;

  const place = (depth: number): boolean => {
    const choice = choices[depth];
    const callout = choice && callouts[choice.callout];
    if (!choice || !callout) return true;
    for (const placed of places[choice.callout]?.[choice.wording] ?? []) {
      patience -= 1;
      if (patience < 0) return false;
      const stem = stemBox(callout, placed.stemY);
      if (boxes.some((box) => overlaps(box, placed.box) || overlaps(box, stem))) continue;
      const roomy = grow(placed.box, gap / 2);
      if (stems.some((other) => overlaps(other, roomy))) continue;
      boxes.push(roomy);
      stems.push(stem);
      result.set(choice.callout, placed);
      if (place(depth + 1)) return true;
      boxes.pop();
      stems.pop();
      result.delete(choice.callout);
    }
    return false;
  };

  return place(0) ? result : null;
}

/** Every place in the field for one flag's words, the nearest first, below before above. */
function placesFor(
  callout: Callout,
  { lines, width }: Wording,
  field: CalloutArea,
): PlacedCallout[] {
  const { bounds, row, gap, stem, taken } = field;
  const out: PlacedCallout[] = [];
  // A hair's breadth for what rounding takes away.
  const rows = Math.floor((bounds.bottom - bounds.top) / row + 1e-3);
  for (let i = lines.length; i <= rows; i += 1) {
    const top = bounds.bottom - i * row;
    const bottom = top + lines.length * row;
    if (top < callout.y + stem && bottom > callout.y - stem) continue;
    // The stem ends beside the line of words that is farther from the point.
    const stemY = top > callout.y ? bottom - row / 2 : top + row / 2;
    for (const side of ['right', 'left'] as const) {
      const left = side === 'right' ? callout.x + gap : callout.x - gap - width;
      const box = { left, right: left + width, top, bottom };
      if (left < bounds.left || box.right > bounds.right || taken?.(box)) continue;
      out.push({ box, lines, side, stemY });
    }
  }
  const far = (placed: PlacedCallout) =>
    Math.abs(placed.stemY - callout.y) + (placed.stemY < callout.y ? row / 2 : 0);
  return out.sort((a, b) => far(a) - far(b));
}

function stemBox(callout: Callout, stemY: number): Rect {
  return {
    left: callout.x - 1,
    right: callout.x + 1,
    top: Math.min(callout.y, stemY),
    bottom: Math.max(callout.y, stemY),
  };
}

function grow(box: Rect, by: number): Rect {
  return { left: box.left - by, right: box.right + by, top: box.top, bottom: box.bottom };
}
