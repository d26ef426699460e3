/** A difference larger than this is not talk: somebody set the system clock. Milliseconds. */
const MAX_DRIFT_MS = 12 * 3_600_000;

/**
 * The system's time, except that it ignores when somebody sets the clock by more than 12 hours: a talk's
 * timer must not jump by years. Hours in which the computer sleeps count.
 *
 * @param wallTime epoch ms; may be set
 * @param uptime ms since any instant; never set, but may stop while the computer sleeps
 * @returns epoch ms
 */
export function monotonicClock(wallTime: () => number, uptime: () => number): () => number {
  let offset = 0;
  let lastWall = wallTime();
  let lastUptime = uptime();
  return () => {
    const [nowWall, nowUptime] = [wallTime(), uptime()];
    const drift = nowWall - lastWall - (nowUptime - lastUptime);
    if (Math.abs(drift) > MAX_DRIFT_MS) offset += drift;
    [lastWall, lastUptime] = [nowWall, nowUptime];
    return nowWall - offset;
  };
}

/** The time of this page's talk, epoch ms. */
export const talkNow = monotonicClock(Date.now, () => performance.now());
