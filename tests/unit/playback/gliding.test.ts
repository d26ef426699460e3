import { describe, expect, it } from 'vitest';
import { GLIDE_MS } from '../../../src/playback/playback.ts';
import { crank } from './crank.ts';

describe('gliding', () => {
  it('arrives exactly, settles, and is idle again', () => {
    const c = crank();
    c.playback.glide(9_250_000, 'article');
    c.run(GLIDE_MS / 2);
    expect(c.playback.getState().settled).toBe(false);
    expect(c.t).toBeGreaterThan(0);
    c.run(GLIDE_MS / 2 + 20);
    expect(c.playback.getState()).toMatchObject({ t: 9_250_000, by: 'article', settled: true });
    expect(c.idle).toBe(true);
  });

  it('jumps under reduced motion', () => {
    const c = crank({ reduced: true });
    c.playback.glide(9_250_000, 'article');
    expect(c.t).toBe(9_250_000);
    expect(c.idle).toBe(true);
  });

  it('is ended by a seek', () => {
    const c = crank();
    c.playback.glide(9_250_000, 'article');
    c.run(100);
    c.playback.seek(42, 'scrub');
    c.run(GLIDE_MS);
    expect(c.t).toBe(42);
  });

  it('does not restart for the same instant', () => {
    const c = crank();
    c.playback.glide(1_000_000, 'article');
    c.run(GLIDE_MS - 100);
    c.playback.glide(1_000_000, 'article');
    c.run(120);
    expect(c.t).toBe(1_000_000);
  });

  it('continues playing afterwards', () => {
    const c = crank();
    c.playback.play();
    c.playback.glide(500_000, 'keys');
    c.run(GLIDE_MS + 40);
    expect(c.t).toBeGreaterThanOrEqual(500_000);
    c.run(1000);
    expect(c.t).toBeGreaterThan(500_000);
  });
});

it('is silent after destroy', () => {
  const c = crank();
  let calls = 0;
  c.playback.subscribe(() => {
    calls += 1;
  });
  c.playback.play();
  c.playback.destroy();
  const before = calls;
  c.run(1000);
  c.playback.seek(5, 'keys');
  expect(calls).toBe(before);
  expect(c.idle).toBe(true);
});

describe('a glide', () => {
  it('starts and ends slowly: a quarter of the time is 5/32 of the distance', () => {
    const c = crank();
    c.playback.glide(400_000, 'map', 1000);
    c.run(250);
    expect(c.t).toBeCloseTo(400_000 * (5 / 32), 3);
    c.run(250);
    expect(c.t).toBeCloseTo(200_000, 3);
    c.run(250);
    expect(c.t).toBeCloseTo(400_000 * (27 / 32), 3);
    c.run(250);
    expect(c.playback.getState()).toMatchObject({ t: 400_000, settled: true, by: 'map' });
    expect(c.idle).toBe(true);
  });

  it('runs backwards, and from anywhere', () => {
    const c = crank({ at: 400_000 });
    c.playback.glide(200_000, 'keys', 1000);
    c.run(250);
    expect(c.t).toBeCloseTo(400_000 - 200_000 * (5 / 32), 3);
  });

  it('stops playing for the article only', () => {
    for (const [by, playing] of [
      ['article', false],
      ['map', true],
    ] as const) {
      const c = crank();
      c.playback.play();
      c.playback.glide(400_000, by);
      expect(c.playback.getState()).toMatchObject({ playing, by, settled: false });
    }
    const still = crank();
    still.playback.glide(400_000, 'map');
    expect(still.playback.getState().playing).toBe(false);
  });

  it('to the current instant ends at once', () => {
    const c = crank({ at: 5 });
    c.playback.glide(5, 'map');
    expect(c.playback.getState()).toMatchObject({ settled: true, by: 'map' });
    expect(c.idle).toBe(true);
  });
});
