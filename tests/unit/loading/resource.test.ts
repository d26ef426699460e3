import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createResource,
  LATE_MS,
  type Resource,
  whenReady,
} from '../../../src/loading/resource.ts';
import type { Attempt } from '../../../src/loading/retry.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A loader whose attempts are settled by hand. */
function manualLoader() {
  const attempts: (Attempt & { resolve(value: string): void; reject(error: unknown): void })[] = [];
  const load = (attempt: Attempt) =>
    new Promise<string>((resolve, reject) => attempts.push({ ...attempt, resolve, reject }));
  return { attempts, load };
}

/** The states that a listener sees, the first one included. */
function watch(resource: Resource<string>) {
  const states: string[] = [];
  const look = () => states.push(resource.getState().status);
  const stop = resource.subscribe(look);
  look();
  return { states, stop };
}

describe('createResource', () => {
  it('loads with its first listener, once', async () => {
    const { attempts, load } = manualLoader();
    const resource = createResource(load);
    expect(attempts).toHaveLength(0);
    const { states } = watch(resource);
    watch(resource);
    expect(attempts).toHaveLength(1);
    attempts[0]?.resolve('value');
    await vi.runAllTimersAsync();
    expect(states).toEqual(['pending', 'ready']);
    expect(resource.getState()).toEqual({ status: 'ready', value: 'value' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is late after six seconds, and may still become ready', async () => {
    const { attempts, load } = manualLoader();
    const { states } = watch(createResource(load));
    await vi.advanceTimersByTimeAsync(LATE_MS - 1);
    expect(states).toEqual(['pending']);
    await vi.advanceTimersByTimeAsync(1);
    attempts[0]?.resolve('value');
    await vi.runAllTimersAsync();
    expect(states).toEqual(['pending', 'late', 'ready']);
  });

  it('starts over on retry, and ignores the attempt that it aborted', async () => {
    const { attempts, load } = manualLoader();
    const resource = createResource(load);
    const { states } = watch(resource);
    await vi.advanceTimersByTimeAsync(LATE_MS);
    resource.retry();
    expect(attempts.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    attempts[0]?.resolve('old');
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(states).toEqual(['pending', 'late', 'pending', 'late']);
    attempts[1]?.reject('no');
    await vi.runAllTimersAsync();
    expect(resource.getState()).toEqual({ status: 'failed', error: 'no' });
    resource.retry();
    attempts[2]?.resolve('new');
    await vi.runAllTimersAsync();
    expect(resource.getState()).toEqual({ status: 'ready', value: 'new' });
    resource.retry();
    expect(attempts).toHaveLength(3);
  });

  it('is aborted when the last listener leaves, and begins again with the next one', async () => {
    const { attempts, load } = manualLoader();
    const resource = createResource(load);
    watch(resource).stop();
    expect(attempts[0]?.signal?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    const { states } = watch(resource);
    attempts[0]?.resolve('old');
    attempts[1]?.resolve('new');
    await vi.runAllTimersAsync();
    expect(states).toEqual(['pending', 'ready']);
    expect(resource.getState()).toEqual({ status: 'ready', value: 'new' });
  });

  it('keeps a result and a failure for the next listener', async () => {
    const { attempts, load } = manualLoader();
    const resource = createResource(load);
    const first = watch(resource);
    attempts[0]?.reject('no');
    await vi.runAllTimersAsync();
    first.stop();
    const second = watch(resource);
    expect(second.states).toEqual(['failed']);
    resource.retry();
    attempts[1]?.resolve('value');
    await vi.runAllTimersAsync();
    second.stop();
    expect(watch(resource).states).toEqual(['ready']);
    expect(attempts).toHaveLength(2);
  });

  it('repeats a failed attempt as its policy says', async () => {
    const { attempts, load } = manualLoader();
    const retry = vi.fn((failures: number) => failures < 2);
    const resource = createResource(load, { retry, retryDelay: 500 });
    const { states } = watch(resource);
    for (const i of [0, 1, 2]) {
      attempts[i]?.reject(i);
      await vi.advanceTimersByTimeAsync(499);
      expect(attempts).toHaveLength(i + 1);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(attempts.map(({ failures }) => failures)).toEqual([0, 1, 2]);
    expect(retry.mock.calls).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(states).toEqual(['pending', 'failed']);
  });
});

describe('whenReady', () => {
  it('waits through failures, and leaves nothing behind', async () => {
    const { attempts, load } = manualLoader();
    const resource = createResource(load);
    const value = whenReady(resource);
    attempts[0]?.reject('no');
    await vi.runAllTimersAsync();
    resource.retry();
    attempts[1]?.resolve('value');
    expect(await value).toBe('value');
    expect(await whenReady(resource)).toBe('value');
    expect(vi.getTimerCount()).toBe(0);
  });
});
