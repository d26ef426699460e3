import { countLeading } from '../../../geo/binary-search.ts';

/** Label placement without overlaps. All lengths are px; y increases downwards. */

/**
 * Moves centres apart until they are at least `gap` from each other and within `low` to `high`. Keeps
 * their order and minimizes the squared distances from `wishes` (isotonic regression by the pool
 * adjacent violators algorithm). `wishes` must be non-decreasing, and all must fit.
 */
export function spread(
  wishes: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  interface Pool {
    sum: number;
    count: number;
    first: number;
  }
  // With the gaps subtracted, "apart" means "non-decreasing".
  const pools: Pool[] = [];
  wishes.forEach((wish, i) => {
    let pool: Pool = { sum: wish - i * gap, count: 1, first: i };
    for (let last = pools.at(-1); last; last = pools.at(-1)) {
      if (last.sum / last.count <= pool.sum / pool.count) break;
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count, first: last.first };
      pools.pop();
    }
    pools.push(pool);
  });
  const most = high - (wishes.length - 1) * gap;
  return pools.flatMap((pool) => {
    const at = Math.max(low, Math.min(most, pool.sum / pool.count));
    return Array.from({ length: pool.count }, (_, i) => at + (pool.first + i) * gap);
  });
}

/** A label's extent in its row. */
export interface LabelSpan {
  /** Where its box starts and ends. */
  readonly x0: number;
  readonly x1: number;
  /** Of two labels that overlap, the one with the higher rank is kept. */
  readonly rank: number;
}

/** Which labels of a row to keep so that any two are `gap` apart and all are within `low` to `high`. */
export function selectLabels(
  labels: readonly LabelSpan[],
  gap: number,
  low: number,
  high: number,
): boolean[] {
  const order = labels.map((_, i) => i).sort((a, b) => rankOf(labels, b) - rankOf(labels, a));
  const keep = labels.map(() => false);
  const kept: LabelSpan[] = [];
  for (const i of order) {
    const label = labels[i];
    if (!label || label.x0 < low || label.x1 > high) continue;
    const at = countLeading(kept.length, (n) => (kept[n]?.x0 ?? 0) <= label.x0);
    const before = kept[at - 1];
    const after = kept[at];
    if (before && before.x1 + gap > label.x0) continue;
    if (after && label.x1 + gap > after.x0) continue;
    kept.splice(at, 0, label);
    keep[i] = true;
  }
  return keep;
}

function rankOf(labels: readonly LabelSpan[], i: number): number {
  return labels[i]?.rank ?? 0;
}
