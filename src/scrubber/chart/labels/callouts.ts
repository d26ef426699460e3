import { overlaps, type Rect } from '../../../geo/rect.ts';

/** A label text on one line or two, and the width of the longer line in px. */
export interface Wording {
  readonly lines: readonly string[];
  readonly width: number;
}

/** A label for a point of the line (px), which a vertical stem connects to the point. */
export interface Callout {
  readonly x: number;
  readonly y: number;
  /** Alternative texts, the preferred first; at least one. */
  readonly wordings: readonly Wording[];
  /** Higher ranks are placed first. */
  readonly rank: number;
  /** Length of the longest stem; by default there is no limit. */
  readonly reach?: number;
}

/** The position of a callout: the box of its text, and the far end of its stem. */
export interface PlacedCallout {
  readonly box: Rect;
  readonly lines: readonly string[];
  /** Side of the stem that the text is on. */
  readonly side: 'right' | 'left';
  readonly stemY: number;
}

export interface CalloutArea {
  /** All text stays inside. */
  readonly bounds: Rect;
  /** Height of one row of text. */
  readonly row: number;
  /** Space between a stem and its text, and around text. */
  readonly gap: number;
  /** Length of the shortest stem. */
  readonly stem: number;
  /** True for a box in which this callout's text may not stand. */
  readonly taken?: (box: Rect, callout: Callout) => boolean;
}

/** Steps of the search before it drops a callout, and dropped callouts in a row before it drops the rest. */
const PATIENCE = 400;
const CROWDED = 6;

/**
 * Places each callout's text beside a vertical stem, in rows of a common grid, so that no text covers
 * other text, a stem, or what is `taken`. `callouts` must be sorted by x. The highest ranks are placed
 * first; a callout without a free place is null. As many callouts as possible are placed, and then as
 * many as possible get a preferred wording.
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

/** Index of a callout, and index of one of its wordings. */
interface Choice {
  readonly callout: number;
  readonly wording: number;
}

/**
 * Sorts from right to left. Most text is to the right of its stem, so callouts further left avoid the
 * ones already placed with a longer stem.
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
      // Two texts side by side must not read as one sentence.
      boxes.push(grow(placed.box, 1.5 * gap));
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

/** All places in the area for one callout, the nearest first, below before above. */
function placesFor(
  callout: Callout,
  { lines, width }: Wording,
  field: CalloutArea,
): PlacedCallout[] {
  const { bounds, row, gap, stem, taken } = field;
  const { reach = Number.POSITIVE_INFINITY } = callout;
  const out: PlacedCallout[] = [];
  // The small constant absorbs rounding errors.
  const rows = Math.floor((bounds.bottom - bounds.top) / row + 1e-3);
  for (let i = lines.length; i <= rows; i += 1) {
    const top = bounds.bottom - i * row;
    const bottom = top + lines.length * row;
    if (top < callout.y + stem && bottom > callout.y - stem) continue;
    // The stem ends beside the line of text that is farther from the point.
    const stemY = top > callout.y ? bottom - row / 2 : top + row / 2;
    if (Math.abs(stemY - callout.y) > reach) continue;
    for (const side of ['right', 'left'] as const) {
      const left = side === 'right' ? callout.x + gap : callout.x - gap - width;
      const box = { left, right: left + width, top, bottom };
      if (left < bounds.left || box.right > bounds.right || taken?.(box, callout)) continue;
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
