/**
 * The number of leading items that pass a test. The test must hold for all items up to some point and
 * for none after it. O(log count).
 */
export function countLeading(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last element <= value in a sorted array; -1 where all are greater. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  return countLeading(sorted.length, (i) => (sorted[i] as number) <= value) - 1;
}

/** Index of the last element < value in a sorted array; -1 where none is. */
export function lastBelow(sorted: ArrayLike<number>, value: number): number {
  return countLeading(sorted.length, (i) => (sorted[i] as number) < value) - 1;
}
