/** From left to right, px. */
export type Span = readonly [x0: number, x1: number];

/**
 * The left edge of the label beside the line at now: on its right or its left, else beside the playhead's
 * readout where that covers the line; null where it would cover other words, or leave the timeline.
 *
 * @param x of the line
 * @param long width of the label
 * @param taken spans of other words
 */
export function placeNowLabel(
  x: number,
  long: number,
  gap: number,
  room: Span,
  readout: Span | null,
  taken: readonly Span[],
): number | null {
  const beside = readout && readout[0] - gap <= x && x <= readout[1] + gap ? readout : null;
  const [right, left] = [(beside?.[1] ?? x) + gap, (beside?.[0] ?? x) - gap - long];
  const covered = readout ? [...taken, readout] : taken;
  const isFree = (at: number) =>
    at >= room[0] &&
    at + long <= room[1] &&
    covered.every(([x0, x1]) => at >= x1 || at + long <= x0);
  return [right, left].find(isFree) ?? null;
}
