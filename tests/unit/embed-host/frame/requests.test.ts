import { expect, it } from 'vitest';
import { createRequestQueue } from '../../../../src/embed-host/frame/requests.ts';

it('keeps the last request of each type, and of each pair of opposites', () => {
  const queue = createRequestQueue();
  queue.add({ type: 'play' });
  queue.add({ type: 'goto', stop: 'alpha' });
  queue.add({ type: 'goto', stop: 'beta' });
  queue.add({ type: 'seek', t: 5 });
  queue.add({ type: 'pause' });
  expect(queue.all()).toEqual([{ type: 'seek', t: 5 }, { type: 'pause' }]);
});

it('merges settings, the later over the earlier', () => {
  const queue = createRequestQueue();
  queue.add({ type: 'set', lang: 'ko', theme: 'dark' });
  queue.add({ type: 'set', theme: 'light' });
  expect(queue.all()).toEqual([{ type: 'set', lang: 'ko', theme: 'light' }]);
});

it('is empty after it is cleared', () => {
  const queue = createRequestQueue();
  queue.add({ type: 'play' });
  queue.clear();
  expect(queue.all()).toEqual([]);
});
