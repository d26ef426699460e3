import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSeekEnd } from '../../../src/pages/address-bar.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../fixtures/raw-story.ts';
import { crank } from './crank.ts';

function open() {
  const { story } = parseStory(rawStory());
  if (!story) throw new Error('The sample is not sound.');
  const start = Date.parse('2020-06-01T09:00+02:00');
  const write = vi.fn();
  const { playback, turn } = crank(story, start);
  const end = onSeekEnd(playback, write);
  return { playback, turn, write, end, start };
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
    const { playback, turn, write } = open();
    playback.play();
    turn(2000);
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
