import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

const noChanges = () => () => {};

/**
 * False in the build, and in the render that hydrates what the build has made: both must render the
 * same, so nothing may depend on the browser or the address yet. Then true, before the next paint.
 */
export function useHydrated(): boolean {
  const inBrowser = useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );
  const [hydrated, setHydrated] = useState(inBrowser);
  useLayoutEffect(() => setHydrated(true), []);
  return hydrated;
}
