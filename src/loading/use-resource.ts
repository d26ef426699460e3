import { useSyncExternalStore } from 'react';
import type { Resource, ResourceState } from './resource.ts';

/** The state of a resource, which is loaded while the component is mounted. */
export function useResource<T>({ subscribe, getState }: Resource<T>): ResourceState<T> {
  return useSyncExternalStore(subscribe, getState, getState);
}
