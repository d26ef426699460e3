/** More than this between two looks nobody talks for: the machine's clock was set. Milliseconds. */
const LEAP_MS = 12 * 3_600_000;

/**
 * The time of the machine, except that it goes on evenly where somebody sets it: a talk's timer must not
 * jump by years. A night's sleep of the machine counts as time.
 *
 * @param wall epoch ms, which may be set
 * @param even ms since any moment, which may not
 */
export function steadyClock(wall: () => number, even: () => number): () => number {
  let ahead = 0;
  let lastWall = wall();
  let lastEven = even();
  return () => {
    const [nowWall, nowEven] = [wall(), even()];
    const leap = nowWall - lastWall - (nowEven - lastEven);
    if (Math.abs(leap) > LEAP_MS) ahead += leap;
    [lastWall, lastEven] = [nowWall, nowEven];
    return nowWall - ahead;
  };
}

/** Epoch ms of this page. */
export const talkNow = steadyClock(Date.now, () => performance.now());
