import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { moduleResource } from '../../loading/modules/load-module.ts';
import { useResource } from '../../loading/use-resource.ts';
import { resolveIssue } from '../../ui/issues/issues.ts';
import { useResourceIssues } from '../../ui/issues/use-resource-issues.ts';
import { PAGE_PART, PART_MISSING } from './loading-issues.ts';

interface LazyPartProps<P> {
  /** `async () => (await import('./lazy-part.tsx')).Part` */
  load: () => Promise<ComponentType<P>>;
  with: P;
  /** Shown where the code cannot be loaded. */
  fallback?: ReactNode;
  /** The code could not be loaded, which was reported. Mounted again, the part tries again. */
  onFail?: () => void;
}

/** A reader waits for a part for this time, ms: the page works without it. */
const TIMEOUT_MS = 20_000;

/** A part of a page whose code is loaded when it is asked for. */
export function LazyPart<P extends object>({
  load,
  with: props,
  fallback = null,
  onFail,
}: LazyPartProps<P>) {
  const [resource] = useState(() => moduleResource(load, { timeout: TIMEOUT_MS }));
  const state = useResource(resource);
  const fail = useEffectEvent(() => onFail?.());
  useResourceIssues(resource, PAGE_PART);
  useEffect(() => {
    if (state.status === 'ready') resolveIssue(PART_MISSING);
    if (state.status === 'failed') fail();
  }, [state.status]);
  if (state.status === 'failed') return fallback;
  if (state.status !== 'ready') return null;
  const Part = state.value;
  return <Part {...props} />;
}
