import { afterEach, describe, expect, it, vi } from 'vitest';
import { nowMs, setServerOffset } from '../../../src/timeline/live-now.ts';

describe('now', () => {
  afterEach(() => {
    setServerOffset(0);
    vi.useRealTimers();
  });

  it('is what the machine’s clock says, until the server has said more', () => {
    vi.useFakeTimers({ now: 5000 });
    expect(nowMs()).toBe(5000);
  });

  it('is the server’s, where the machine’s clock is wrong by hours', () => {
    vi.useFakeTimers({ now: 5000 });
    setServerOffset(-3 * 3_600_000);
    expect(nowMs()).toBe(5000 - 3 * 3_600_000);
  });
});
