import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GLIDE_MS, TRAVEL_MS } from '../../../src/playback/playback.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';
import { chapter, crank, scale } from './crank.ts';

describe('playing', () => {
  it('requests no frame when idle', () => {
    const { playback, idle } = crank();
    expect(idle).toBe(true);
    playback.seek(5, 'keys');
    expect(idle).toBe(true);
  });

  it('runs evenly over the width, and jumps over breaks', () => {
    const c = crank();
    c.playback.play();
    c.run(TRAVEL_MS / 4);
    expect(c.t).toBeCloseTo(500_000, -2);
    c.run(TRAVEL_MS / 2);
    expect(c.t).toBeCloseTo(9_500_000, -2);
  });

  it('stops at the end, and plays again from the start', () => {
    const c = crank({ at: 9_999_000 });
    c.playback.play();
    c.run(1000);
    expect(c.playback.getState()).toMatchObject({ t: 10_000_000, playing: false });
    expect(c.idle).toBe(true);
    c.playback.play();
    expect(c.t).toBe(0);
  });

  it('opens at the opening, and plays again from there', () => {
    const { playback, run } = crankedClock({ scale, opening: 400_000 });
    expect(playback.getState().t).toBe(400_000);
    playback.seek(9_999_000, 'keys');
    playback.play();
    run(1000);
    playback.play();
    expect(playback.getState().t).toBe(400_000);
  });

  it('opens at another instant where one is given', () => {
    const { playback } = crankedClock({ scale, opening: 400_000, at: 5 });
    expect(playback.getState().t).toBe(5);
  });

  it('takes as long for the journey, however much room the background has', () => {
    const before = { ...chapter('before', -1000, 0, 0.75), background: true };
    const { playback, run } = crankedClock({
      scale: buildTimeScale({ chapters: [before, chapter('a', 0, 1_000_000, 0.25)] }),
    });
    expect(playback.getState().t).toBe(0);
    playback.play();
    run(TRAVEL_MS / 2);
    expect(playback.getState().t).toBeCloseTo(500_000, -3);
  });

  it('follows the rate', () => {
    const c = crank();
    c.playback.setRate(4);
    c.playback.play();
    c.run(TRAVEL_MS / 16);
    expect(c.t).toBeCloseTo(500_000, -2);
    c.playback.setRate(Number.NaN);
    c.playback.setRate(-1);
    expect(c.playback.getState().rate).toBe(4);
  });

  it('waits where a passage starts, and continues by itself', () => {
    const c = crank({ rests: [{ t: 100_000, ms: 5000 }] });
    c.playback.play();
    c.run(TRAVEL_MS * 0.05 + 2000);
    expect(c.playback.getState()).toMatchObject({ t: 100_000, dwelling: true, playing: true });
    c.run(5000);
    expect(c.playback.getState().dwelling).toBe(false);
    expect(c.t).toBeGreaterThan(100_000);
  });

  it('never skips a dwell, however fast it plays and however long the frames', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: 5, max: 100 }),
        (times, rate, frame) => {
          const sorted = [...new Set(times)].sort((a, b) => a - b);
          const c = crank({ rests: sorted.map((t) => ({ t, ms: 500 })) });
          const seen = new Set<number>();
          c.playback.subscribe(() => {
            if (c.playback.getState().dwelling) seen.add(c.t);
          });
          c.playback.setRate(rate);
          c.playback.play();
          c.run(TRAVEL_MS + 500 * sorted.length * 64, frame);
          expect([...seen]).toEqual(sorted);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('does not jump after the tab was suspended', () => {
    const c = crank();
    c.playback.play();
    c.run(100);
    const before = c.t;
    c.sleep(3_600_000);
    expect(c.t - before).toBeLessThan((0.2 / (TRAVEL_MS / 1000)) * 2_000_000);
  });

  it('continues from where it was sought', () => {
    const c = crank();
    c.playback.play();
    c.playback.seek(9_500_000, 'keys');
    expect(c.playback.getState().playing).toBe(true);
    c.run(1000);
    expect(c.t).toBeGreaterThan(9_500_000);
  });
});

describe('seeking', () => {
  it('records who moved the clock, and keeps it inside the story', () => {
    const { playback } = crank();
    playback.seek(500, 'map');
    expect(playback.getState()).toMatchObject({ t: 500, by: 'map', settled: true });
    playback.seek(-1, 'host');
    expect(playback.getState().t).toBe(0);
    playback.seek(Number.POSITIVE_INFINITY, 'host');
    expect(playback.getState().t).toBe(0);
    playback.seek(1e15, 'host');
    expect(playback.getState().t).toBe(10_000_000);
  });

  it('calls no listener where nothing changed', () => {
    const { playback } = crank();
    playback.seek(500, 'map');
    let calls = 0;
    playback.subscribe(() => {
      calls += 1;
    });
    const before = playback.getState();
    playback.seek(500, 'map');
    playback.pause();
    expect(calls).toBe(0);
    expect(playback.getState()).toBe(before);
  });

  it('holds playing during a drag, and continues afterwards', () => {
    const c = crank();
    c.playback.play();
    c.playback.seek(1000, 'scrub', { settled: false });
    expect(c.idle).toBe(true);
    c.run(1000);
    expect(c.t).toBe(1000);
    c.playback.seek(1000, 'scrub');
    c.run(1000);
    expect(c.t).toBeGreaterThan(1000);
  });

  it('stops playing when the article is scrolled', () => {
    const c = crank();
    c.playback.play();
    c.playback.seek(1000, 'article');
    expect(c.playback.getState().playing).toBe(false);
  });
});

describe('the state', () => {
  it('starts at the instant given, paused', () => {
    const { playback } = crank({ at: 7 });
    expect(playback.getState()).toEqual({
      ...{ t: 7, playing: false, dwelling: false, rate: 1, by: 'url', settled: true },
    });
  });

  it('names playing as the mover, from the press on and at each dwell', () => {
    const c = crank({ rests: [{ t: 10_000, ms: 0 }] });
    c.playback.seek(0, 'scrub', { settled: false });
    c.playback.play();
    expect(c.playback.getState()).toMatchObject({ by: 'play', settled: true, playing: true });
    c.playback.seek(5, 'keys');
    c.run(20);
    expect(c.playback.getState().by).toBe('play');
    c.playback.seek(9_999, 'keys');
    c.run(20);
    // A rest of no length stops at its instant and is none.
    expect(c.playback.getState()).toMatchObject({ t: 10_000, by: 'play', dwelling: false });
  });

  it('pauses where it is, also in a dwell, and requests no more frames', () => {
    const c = crank({ rests: [{ t: 10_000, ms: 5000 }] });
    c.playback.seek(9_990, 'keys');
    c.playback.play();
    c.run(40);
    expect(c.playback.getState().dwelling).toBe(true);
    c.playback.pause();
    expect(c.playback.getState()).toMatchObject({ t: 10_000, playing: false, dwelling: false });
    expect(c.idle).toBe(true);
    // What was left of the rest is over: playing on moves at once.
    c.playback.play();
    c.run(40);
    expect(c.t).toBeGreaterThan(10_000);
  });

  it('keeps its rate when given an invalid one', () => {
    const { playback } = crank();
    playback.setRate(2);
    for (const rate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) playback.setRate(rate);
    expect(playback.getState().rate).toBe(2);
  });

  it('calls no listener after it has unsubscribed, and none after destroy', () => {
    const { playback } = crank();
    let heard = 0;
    const leave = playback.subscribe(() => {
      heard += 1;
    });
    playback.seek(1, 'keys');
    leave();
    playback.seek(2, 'keys');
    expect(heard).toBe(1);
    playback.subscribe(() => {
      heard += 1;
    });
    playback.destroy();
    playback.seek(3, 'keys');
    expect(heard).toBe(1);
    expect(playback.getState().t).toBe(2);
  });
});

describe('another version of the story', () => {
  /** The second chapter goes on for another million. */
  const grown = buildTimeScale({
    chapters: [chapter('a', 0, 1_000_000, 0.5), chapter('b', 9_000_000, 11_000_000, 0.5)],
  });

  it('leaves the clock where it is, and lets it go on to the new end', () => {
    const c = crank({ at: 9_500_000 });
    c.playback.play();
    const before = c.playback.getState();
    c.playback.setTimes({ scale: grown, dwells: [] });
    expect(c.playback.getState()).toBe(before);
    c.run(TRAVEL_MS);
    expect(c.playback.getState()).toMatchObject({ t: 11_000_000, playing: false });
  });

  it('waits where the new version has passages', () => {
    const c = crank({ at: 9_500_000 });
    c.playback.play();
    c.playback.setTimes({ scale: grown, dwells: [{ t: 9_600_000, ms: 5000 }] });
    c.run(TRAVEL_MS / 4);
    c.playback.pause();
    expect(c.t).toBeGreaterThan(9_600_000);
    const again = crank({ at: 9_500_000 });
    again.playback.setTimes({ scale: grown, dwells: [{ t: 9_500_100, ms: 50_000 }] });
    again.playback.play();
    again.run(20_000);
    expect(again.playback.getState()).toMatchObject({ t: 9_500_100, dwelling: true });
  });

  it('lets a glide reach its goal in the time that it had left', () => {
    const c = crank();
    c.playback.glide(9_500_000, 'keys');
    c.run(GLIDE_MS / 2);
    c.playback.setTimes({ scale: grown, dwells: [] });
    c.run(GLIDE_MS / 2 + 40);
    expect(c.playback.getState()).toMatchObject({ t: 9_500_000, settled: true });
    expect(c.idle).toBe(true);
  });

  it('moves a clock that the new version no longer reaches to its end', () => {
    const c = crank({ at: 9_500_000 });
    const short = buildTimeScale({ chapters: [chapter('a', 0, 1_000_000, 1)] });
    c.playback.setTimes({ scale: short, dwells: [] });
    expect(c.t).toBe(1_000_000);
  });
});
