import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockStore,
  elapsed,
  formatDuration,
  NEW_CLOCK,
  paceOf,
  paceText,
  pause,
  reset,
  start,
} from '../../../../src/pages/presenter/talk/talk-clock.ts';

describe('the clock of a talk', () => {
  it('counts while it runs and stands while it is paused', () => {
    const paused = pause(start(NEW_CLOCK, 1000), 61_000);
    expect(elapsed(paused, 999_000)).toBe(60_000);
    expect(elapsed(start(paused, 100_000), 130_000)).toBe(90_000);
  });
  it('is started and paused twice without harm', () => {
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
  it('loses nothing to a wall clock that is set back', () => {
    expect(elapsed({ gathered: 5000, since: 100_000 }, 1000)).toBe(5000);
  });
  it('never runs backwards, whatever is done to it', () => {
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
  it('says how long', () => {
    expect([0, 42_000, 725_000, 3_750_999].map(formatDuration)).toEqual([
      '0:00',
      '0:42',
      '12:05',
      '1:02:30',
    ]);
  });
});

describe('the clock over a reload', () => {
  function memory(): Storage {
    const map = new Map<string, string>();
    const storage = {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, text: string) => void map.set(key, text),
    };
    return storage as unknown as Storage;
  }
  it('is kept', () => {
    const storage = memory();
    const store = clockStore('k', () => storage);
    expect(store.load()).toEqual(NEW_CLOCK);
    expect(store.save({ gathered: 5, since: 7 })).toBe(true);
    expect(clockStore('k', () => storage).load()).toEqual({ gathered: 5, since: 7 });
  });
  it.each(['', 'x', '{}', '{"gathered":-1,"since":null}', '{"gathered":"1","since":null}'])(
    'begins anew where storage holds %j',
    (text) => {
      const storage = memory();
      storage.setItem('k', text);
      expect(clockStore('k', () => storage).load()).toEqual(NEW_CLOCK);
    },
  );
  it('says that storage is refused, and goes on', () => {
    const store = clockStore('k', () => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(store.load()).toEqual(NEW_CLOCK);
    expect(store.save(NEW_CLOCK)).toBe(false);
  });
});

describe('pace', () => {
  it('is on time within a step’s own share, and a little around it', () => {
    expect(paceOf(0, 10, 0, 10)).toEqual({ kind: 'on time' });
    expect(paceOf(5, 10, 5.5 * 60_000, 10)).toEqual({ kind: 'on time' });
    expect(paceOf(5, 10, 6.6 * 60_000, 10)).toEqual({ kind: 'on time' });
  });
  it('says how far off', () => {
    expect(paceText(paceOf(5, 10, 8 * 60_000, 10))).toBe('2 minutes behind');
    expect(paceText(paceOf(5, 10, 4 * 60_000, 10))).toBe('1 minute ahead');
  });
});
