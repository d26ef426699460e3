import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSeekEnd } from '../../../../src/pages/address/address-bar.ts';
import { buildTimeScale } from '../../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../../fixtures/cranked-clock.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

function open() {
  const story = soundStory();
  const start = Date.parse('2020-06-01T09:00+02:00');
  const write = vi.fn();
  const { playback, run } = crankedClock({ scale: buildTimeScale(story), at: start });
  const end = onSeekEnd(playback, write);
  return { playback, run, write, end, start };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the address is written', () => {
  it('when a drag ends, not while it lasts', () => {
    const { playback, write, start } = open();
    playback.seek(start + 60_000, 'scrub', { settled: false });
    vi.advanceTimersByTime(1000);
    expect(write).not.toHaveBeenCalled();
    playback.seek(start + 120_000, 'scrub');
    vi.advanceTimersByTime(1000);
    expect(write.mock.calls).toEqual([[start + 120_000]]);
  });

  it('when playing pauses, not by its frames', () => {
    const { playback, run, write } = open();
    playback.play();
    run(2000);
    vi.advanceTimersByTime(1000);
    expect(write).not.toHaveBeenCalled();
    playback.pause();
    vi.advanceTimersByTime(1000);
    expect(write.mock.calls).toEqual([[playback.getState().t]]);
  });

  it('once for many seeks in a row', () => {
    const { playback, write, start } = open();
    for (let i = 1; i <= 50; i++) playback.seek(start + i * 60_000, 'scrub');
    vi.advanceTimersByTime(1000);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('no more after the end', () => {
    const { playback, write, end, start } = open();
    playback.seek(start + 60_000, 'scrub');
    end();
    vi.advanceTimersByTime(1000);
    expect(write).not.toHaveBeenCalled();
  });
});
