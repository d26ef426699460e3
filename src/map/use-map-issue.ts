import { type RefObject, useEffect } from 'react';
import { report, settle } from '../ui/issues.ts';
import type { Lack, Trouble } from './map-options.ts';

interface StandIn {
  /** There is no map at all. */
  readonly bare: boolean;
  readonly lack: Lack;
  /** What the pane says itself. */
  readonly sentence: string;
}

/**
 * Reports what is wrong with a pane's map for as long as it is.
 *
 * @param region takes the focus when the notice goes that was pressed
 */
export function useMapFault(
  region: RefObject<HTMLElement | null>,
  trouble: Trouble | null,
  standIn: StandIn | null,
): void {
  useEffect(() => {
    if (!trouble) return;
    const { code, what, still, again, cause } = trouble;
    const act = () => {
      region.current?.focus({ preventScroll: true });
      again?.();
    };
    report({
      ...{ code, what, still, cause, level: 'info', shown: 'notice' },
      ...(again && { action: { label: 'Try again', act } }),
    });
    return () => settle(code);
  }, [region, trouble]);
  const { bare, lack, sentence } = standIn ?? {};
  useEffect(() => {
    if (!sentence) return;
    const code = `map-${bare ? 'missing' : 'simpler'}-${lack}`;
    report({ code, what: sentence, level: 'info', shown: 'view' });
    return () => settle(code);
  }, [bare, lack, sentence]);
}
