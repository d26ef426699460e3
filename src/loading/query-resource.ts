import { type QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/react-query';
import { type Resource, type ResourceState, resourceFrom } from './resource.ts';

/**
 * A query of TanStack Query as a resource: retries, network mode, refetching and the cache are
 * Query's. What is in the cache already is ready at once.
 *
 * @param options a query's `queryOptions`
 */
export function queryResource<T, E, K extends readonly unknown[]>(
  client: QueryClient,
  options: QueryObserverOptions<T, E, T, T, K>,
): Resource<T> {
  const cached = client.getQueryData<T>(options.queryKey);
  return resourceFrom<T>(
    (set) => {
      // One observer for each start. A query whose last observer leaves is aborted, so that the next
      // one asks again and does not join a request that may never be answered.
      const observer = new QueryObserver(client, options);
      const look = () => set(stateOf(observer.getCurrentResult()));
      const unsubscribe = observer.subscribe(look);
      look();
      return unsubscribe;
    },
    cached === undefined ? undefined : { status: 'ready', value: cached },
  );
}

function stateOf<T>(result: {
  readonly data: T | undefined;
  readonly error: unknown;
}): ResourceState<T> {
  if (result.data !== undefined) return { status: 'ready', value: result.data };
  return result.error ? { status: 'failed', error: result.error } : { status: 'pending' };
}
