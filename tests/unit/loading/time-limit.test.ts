import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timeLimit } from '../../../src/loading/time-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a time limit', () => {
  it('aborts when its time is up, and not before', () => {
    const { signal } = timeLimit(4000);
    vi.advanceTimersByTime(3999);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('never aborts once it is done', () => {
    const other = new AbortController();
    const { signal, done } = timeLimit(4000, other.signal);
    done();
    other.abort();
    vi.advanceTimersByTime(10_000);
    expect(signal.aborted).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('aborts with another signal, for the same reason', () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const { signal } = timeLimit(4000, one.signal, other.signal);
    other.abort('gone');
    expect(signal.reason).toBe('gone');
    expect(timeLimit(4000, one.signal, other.signal).signal.reason).toBe('gone');
  });

  it('does not count time in which the page was busy', () => {
    const { signal } = timeLimit(4000);
    vi.advanceTimersByTime(1000);
    // Blocked: the clock goes on, and of the ticks that were missed one comes late.
    vi.setSystemTime(Date.now() + 10_000);
    vi.advanceTimersByTime(1000);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(signal.aborted).toBe(true);
  });
});
