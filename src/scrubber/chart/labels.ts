import { countLeading } from '../../geo/binary-search.ts';

/** Keeps labels apart. All figures are px; y grows downwards. */

/**
 * Moves centres apart until they stand at least `gap` from one another and inside `low` to `high`,
 * in the same order and as near to where they wish to be as that allows (least squares, by pooling
 * neighbours that get in each other's way). `wishes` must not fall; there must be room for all.
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
  // With the gaps taken out, "apart" means "not falling".
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

/** A label on one line with others. */
export interface LabelSpan {
  /** Where it belongs, and where its box would begin and end. */
  readonly x0: number;
  readonly x1: number;
  /** The greater stays. */
  readonly rank: number;
}

/** Which labels of a row stay so that `gap` is left between any two, and all lie in `low` to `high`. */
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
