import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { loadModule } from '../loading/load-module.ts';
import { reportIssue, resolveIssue } from '../ui/issues.ts';
import { MODULE_MISSING, reportLostModule } from './lost-module.ts';

interface LazyPartProps<P> {
  /** `async () => (await import('./lazy-part.tsx')).Part`; the same function in every render. */
  load: () => Promise<ComponentType<P>>;
  with: P;
  /** What stands there where it does not come. */
  fallback?: ReactNode;
  /** It did not come, which has been said. Asked for again it is tried again. */
  onLost?: () => void;
}

const LATE = 'part-late';

/** A part of a page whose code is fetched when it is asked for. */
export function LazyPart<P extends object>({
  load,
  with: props,
  fallback = null,
  ...on
}: LazyPartProps<P>) {
  const [Came, setCame] = useState<ComponentType<P> | null>(null);
  const [lost, setLost] = useState(false);
  const lose = useEffectEvent((cause: unknown) => {
    void reportLostModule(cause);
    setLost(true);
    on.onLost?.();
  });
  useEffect(() => {
    let gone = false;
    const onLate = () => {
      if (gone) return;
      reportIssue({
        ...{ code: LATE, level: 'info', shown: 'notice', passing: true },
        what: 'This part of the page takes longer than usual to come.',
        hint: 'All else works as ever.',
      });
    };
    loadModule(load, { onLate, patience: 20_000 })
      .then(
        (component) => {
          resolveIssue(MODULE_MISSING);
          if (!gone) setCame(() => component);
        },
        (cause: unknown) => !gone && lose(cause),
      )
      .finally(() => resolveIssue(LATE));
    return () => {
      gone = true;
      resolveIssue(LATE);
    };
  }, [load]);
  if (lost) return fallback;
  return Came && <Came {...props} />;
}
