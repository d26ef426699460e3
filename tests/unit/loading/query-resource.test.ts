import { onlineManager, QueryClient, queryOptions } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryResource } from '../../../src/loading/query-resource.ts';
import { LATE_MS } from '../../../src/loading/resource.ts';

let answers: (() => Promise<string>)[];
const signals: AbortSignal[] = [];
let client: QueryClient;

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  signals.length = 0;
});
afterEach(() => {
  client.clear();
  vi.useRealTimers();
});

const query = () =>
  queryOptions({
    queryKey: ['sample'],
    queryFn: ({ signal }) => {
      signals.push(signal);
      return answers.shift()?.() ?? Promise.reject(new Error('no answer'));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5000,
    retry: false,
  });

const never = () => new Promise<string>(() => {});
const fails = () => Promise.reject(new Error('failed'));

function watch() {
  const resource = queryResource(client, query());
  const states: string[] = [];
  const look = () => states.push(resource.getState().status);
  const stop = resource.subscribe(look);
  look();
  return { resource, states, stop };
}

it('is pending, then late, and starts over on retry', async () => {
  answers = [never, fails, async () => 'value'];
  const { resource, states, stop } = watch();
  await vi.advanceTimersByTimeAsync(LATE_MS);
  expect(states).toEqual(['pending', 'late']);
  resource.retry();
  expect(signals[0]?.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(states).toEqual(['pending', 'late', 'pending', 'failed']);
  expect(resource.getState()).toMatchObject({ error: new Error('failed') });
  resource.retry();
  await vi.advanceTimersByTimeAsync(1);
  expect(resource.getState()).toEqual({ status: 'ready', value: 'value' });
  expect(signals).toHaveLength(3);
  stop();
});

it('is ready at once where the cache has its data', () => {
  client.setQueryData(query().queryKey, 'cached');
  answers = [];
  const { states, stop } = watch();
  expect(states).toEqual(['ready']);
  expect(signals).toHaveLength(0);
  stop();
});

it('has the new value when the query is fetched again', async () => {
  answers = [async () => 'one', async () => 'two'];
  const { resource, stop } = watch();
  await vi.advanceTimersByTimeAsync(1);
  await client.invalidateQueries(query());
  await vi.advanceTimersByTimeAsync(1);
  expect(resource.getState()).toEqual({ status: 'ready', value: 'two' });
  stop();
});

it('loads again what failed when the network is back', async () => {
  client.mount();
  answers = [fails, async () => 'value'];
  const { resource, stop } = watch();
  await vi.advanceTimersByTimeAsync(1);
  expect(resource.getState().status).toBe('failed');
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(resource.getState()).toEqual({ status: 'ready', value: 'value' });
  stop();
  client.unmount();
});
