import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  actOn,
  dismiss,
  type Fault,
  faultsShown,
  onFaults,
  report,
  settle,
} from '../../../src/ui/issues.ts';

const fault: Fault = {
  ...{ code: 'map-late', level: 'info', shown: 'notice' },
  what: 'The map is slow to load.',
  still: 'What is there is shown already.',
};

const info = vi.spyOn(console, 'info').mockImplementation(() => {});
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const heard = vi.fn<(event: Event) => boolean>(() => true);

beforeEach(() => {
  vi.stubGlobal('dispatchEvent', heard);
});
afterEach(() => {
  for (const code of ['map-late', 'other', 'third']) settle(code);
  for (const spy of [info, warn, error, heard]) spy.mockClear();
  vi.unstubAllGlobals();
});

const codes = () => faultsShown().map(({ code }) => code);
const details = () => heard.mock.calls.map(([event]) => (event as CustomEvent).detail);

describe('a fault', () => {
  it('goes to the notices, the console and the window, once', () => {
    report(fault);
    report({ ...fault });
    expect(codes()).toEqual(['map-late']);
    const message = 'The map is slow to load. What is there is shown already.';
    expect(info.mock.calls).toEqual([[message]]);
    expect(details()).toEqual([
      { code: 'map-late', message, level: 'info', shown: 'notice', fatal: false },
    ]);
  });

  it('writes to the console what was thrown, and says nothing of it on the page', () => {
    const thrown = new Error('x is undefined');
    report({ ...fault, level: 'error', cause: [thrown, 'in Article'] });
    expect(error).toHaveBeenCalledWith(expect.any(String), thrown, 'in Article');
    expect(JSON.stringify(details())).not.toContain('undefined');
  });

  it('is known to the console and the window alone where it costs the reader nothing', () => {
    report({ ...fault, level: 'warn', shown: 'console' });
    expect(codes()).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(details()).toHaveLength(1);
  });

  it('takes new words in the place of the old', () => {
    report(fault);
    report({ ...fault, code: 'other' });
    report({ ...fault, what: 'The map is very slow to load.' });
    expect(faultsShown().map(({ what }) => what)).toEqual([
      'The map is very slow to load.',
      'The map is slow to load.',
    ]);
    expect(details()).toHaveLength(3);
  });

  it('does not come back after it was dismissed, until it has been settled', () => {
    report(fault);
    dismiss('map-late');
    report(fault);
    report({ ...fault, what: 'The map is very slow to load.' });
    expect(codes()).toEqual([]);
    settle('map-late');
    report(fault);
    expect(codes()).toEqual(['map-late']);
    expect(info).toHaveBeenCalledTimes(3);
  });

  it('offers what was offered last', () => {
    const [first, last] = [vi.fn(), vi.fn()];
    report({ ...fault, action: { label: 'Try again', act: first } });
    report({ ...fault, action: { label: 'Try again', act: last } });
    actOn('map-late');
    actOn('unknown');
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
  });
});

describe('a listener', () => {
  it('hears of each change, and of none after its end', () => {
    const listener = vi.fn();
    const end = onFaults(listener);
    report(fault);
    report(fault);
    dismiss('map-late');
    dismiss('map-late');
    settle('map-late');
    settle('map-late');
    expect(listener).toHaveBeenCalledTimes(3);
    end();
    report(fault);
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
