import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadModule, needsReload } from '../../../../src/loading/modules/load-module.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { querySelectorAll: () => [] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Each answer once; the last is repeated. */
function code(...answers: (() => Promise<string>)[]) {
  return vi.fn(() => ((answers.length > 1 ? answers.shift() : answers[0]) ?? never)());
}
const never = () => new Promise<string>(() => {});
const here = async () => 'here';
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

async function load(ask: () => Promise<string>) {
  const ended = loadModule(ask, { timeout: 20_000 }).then(
    (value) => ({ value, error: null }),
    (error: unknown) => ({ value: null, error }),
  );
  await vi.runAllTimersAsync();
  return ended;
}

describe('loadModule', () => {
  it('loads at the second attempt after a short interruption', async () => {
    const ask = code(offline, here);
    expect(await load(ask)).toEqual({ value: 'here', error: null });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('fails after two attempts, and may be called again', async () => {
    const ask = code(offline);
    const { error } = await load(ask);
    expect(error).toBeInstanceOf(TypeError);
    expect(needsReload(error)).toBe(false);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('makes no second attempt where the browser remembers the failure', async () => {
    const ask = code(() => Promise.reject(new SyntaxError('Unexpected token')));
    const { error } = await load(ask);
    expect(needsReload(error)).toBe(true);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('fails after its timeout', async () => {
    const { error } = await load(code(never));
    expect(needsReload(error)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
