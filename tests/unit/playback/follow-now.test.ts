import { describe, expect, it } from 'vitest';
import { createFollowNow } from '../../../src/playback/follow-now.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';

const HOUR = 3_600_000;
const scale = buildTimeScale({
  chapters: [{ id: 'a', title: {}, from: 0, to: 10 * HOUR, share: 1, background: false }],
});

/** A story of ten hours that is read five hours after it began, without motion. */
function watch() {
  const { playback } = crankedClock({ scale, dwells: [], at: 0, reducedMotion: () => true });
  let now = 5 * HOUR;
  let waiting: { run: () => void; at: number } | null = null;
  const follow = createFollowNow({
    playback,
    now: () => now,
    wait: (run, ms) => {
      const mine = { run, at: now + ms };
      waiting = mine;
      return () => {
        if (waiting === mine) waiting = null;
      };
    },
  });
  const pass = (ms: number) => {
    const end = now + ms;
    while (waiting && waiting.at <= end) {
      const { run, at } = waiting;
      waiting = null;
      now = at;
      run();
    }
    now = end;
  };
  return { playback, follow, pass, isWaiting: () => waiting !== null };
}

describe('following what is happening', () => {
  it('keeps the clock at now, at each whole minute too', () => {
    const { playback, follow, pass } = watch();
    follow.set(true);
    expect(playback.getState()).toMatchObject({ t: 5 * HOUR, by: 'live', settled: true });
    pass(60_000);
    expect(playback.getState().t).toBe(5 * HOUR + 60_000);
    expect(follow.isOn()).toBe(true);
  });

  it('waits at the end of what the story knows', () => {
    const { playback, follow, pass } = watch();
    follow.set(true);
    pass(6 * HOUR);
    expect(playback.getState().t).toBe(10 * HOUR);
    expect(follow.isOn()).toBe(true);
  });

  it.each(['scrub', 'article', 'map', 'keys', 'host'] as const)(
    'ends when the clock is moved by %s, and says so',
    (by) => {
      const { playback, follow, pass, isWaiting } = watch();
      const heard: boolean[] = [];
      follow.subscribe(() => heard.push(follow.isOn()));
      follow.set(true);
      playback.seek(HOUR, by);
      pass(HOUR);
      expect(playback.getState().t).toBe(HOUR);
      expect(heard).toEqual([true, false]);
      expect(isWaiting()).toBe(false);
    },
  );

  it('ends when something touches the clock without moving it', () => {
    const { playback, follow } = watch();
    follow.set(true);
    playback.seek(5 * HOUR, 'scrub', { settled: false });
    expect(follow.isOn()).toBe(false);
  });

  it('ends when the story plays; one press returns to now, and stops that', () => {
    const { playback, follow } = watch();
    follow.set(true);
    playback.play();
    expect(follow.isOn()).toBe(false);
    follow.set(true);
    expect(playback.getState()).toMatchObject({ t: 5 * HOUR, playing: false });
    expect(follow.isOn()).toBe(true);
  });

  it('ends without moving the clock when it is switched off', () => {
    const { playback, follow, pass } = watch();
    follow.set(true);
    follow.set(false);
    pass(HOUR);
    expect(playback.getState().t).toBe(5 * HOUR);
  });
});
