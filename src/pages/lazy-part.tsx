import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { loadCode } from '../loading/load-module.ts';
import { report, settle } from '../ui/issues.ts';
import { LOST, lostPart } from './lost-module.ts';

interface PartProps<P> {
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
export function Part<P extends object>({
  load,
  with: props,
  fallback = null,
  ...on
}: PartProps<P>) {
  const [Came, setCame] = useState<ComponentType<P> | null>(null);
  const [lost, setLost] = useState(false);
  const lose = useEffectEvent((cause: unknown) => {
    void lostPart(cause);
    setLost(true);
    on.onLost?.();
  });
  useEffect(() => {
    let gone = false;
    const onLate = () => {
      if (gone) return;
      report({
        ...{ code: LATE, level: 'info', shown: 'notice', passing: true },
        what: 'This part of the page takes longer than usual to come.',
        still: 'All else works as ever.',
      });
    };
    loadCode(load, { onLate, patience: 20_000 })
      .then(
        (component) => {
          settle(LOST);
          if (!gone) setCame(() => component);
        },
        (cause: unknown) => !gone && lose(cause),
      )
      .finally(() => settle(LATE));
    return () => {
      gone = true;
      settle(LATE);
    };
  }, [load]);
  if (lost) return fallback;
  return Came && <Came {...props} />;
}
