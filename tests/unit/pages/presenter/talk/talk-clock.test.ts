import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockStore,
  elapsed,
  NEW_CLOCK,
  pause,
  reset,
  start,
} from '../../../../../src/pages/presenter/talk/talk-clock.ts';

describe('the clock of a talk', () => {
  it('counts only while it runs', () => {
    const paused = pause(start(NEW_CLOCK, 1000), 61_000);
    expect(elapsed(paused, 999_000)).toBe(60_000);
    expect(elapsed(start(paused, 100_000), 130_000)).toBe(90_000);
  });
  it('ignores a second start or pause', () => {
    const running = start(NEW_CLOCK, 1000);
    expect(start(running, 5000)).toBe(running);
    const paused = pause(running, 2000);
    expect(pause(paused, 9000)).toBe(paused);
  });
  it('is reset only while it is paused', () => {
    const running = start(NEW_CLOCK, 1000);
    expect(reset(running)).toBe(running);
    expect(reset(pause(running, 5000))).toEqual(NEW_CLOCK);
  });
  it('does not go back when the system clock does', () => {
    expect(elapsed({ gathered: 5000, since: 100_000 }, 1000)).toBe(5000);
  });
  it('never runs backwards', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(start, pause), fc.nat(1000)));
    fc.assert(
      fc.property(acts, (list) => {
        let [clock, now, last] = [NEW_CLOCK, 0, 0];
        for (const [act, ms] of list) {
          now += ms;
          clock = act(clock, now);
          expect(elapsed(clock, now)).toBeGreaterThanOrEqual(last);
          last = elapsed(clock, now);
        }
      }),
    );
  });
});

describe('a clock in storage', () => {
  function memory(): Storage {
    const map = new Map<string, string>();
    const storage = {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, text: string) => void map.set(key, text),
    };
    return storage as unknown as Storage;
  }
  it('is restored', () => {
    const storage = memory();
    const store = clockStore('k', () => storage);
    expect(store.load()).toEqual(NEW_CLOCK);
    expect(store.save({ gathered: 5, since: 7 })).toBe(true);
    expect(clockStore('k', () => storage).load()).toEqual({ gathered: 5, since: 7 });
  });
  it.each(['', 'x', '{}', '{"gathered":-1,"since":null}', '{"gathered":"1","since":null}'])(
    'is a new clock where storage holds %j',
    (text) => {
      const storage = memory();
      storage.setItem('k', text);
      expect(clockStore('k', () => storage).load()).toEqual(NEW_CLOCK);
    },
  );
  it('reports that storage is refused', () => {
    const store = clockStore('k', () => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(store.load()).toEqual(NEW_CLOCK);
    expect(store.save(NEW_CLOCK)).toBe(false);
  });
});
