import { type RefObject, useEffect } from 'react';
import type { IssueCode } from '../ui/issue-codes.ts';
import { reportIssue, resolveIssue } from '../ui/issues.ts';
import type { FallbackReason, MapIssue } from './map-options.ts';

interface StandIn {
  /** There is no map at all. */
  readonly bare: boolean;
  readonly lack: FallbackReason;
  /** What the pane says itself. */
  readonly sentence: string;
}

/**
 * Reports what is wrong with a pane's map for as long as it is.
 *
 * @param region takes the focus when the notice goes that was pressed
 */
export function useMapIssue(
  region: RefObject<HTMLElement | null>,
  trouble: MapIssue | null,
  standIn: StandIn | null,
): void {
  useEffect(() => {
    if (!trouble) return;
    const { code, what, hint, again, cause } = trouble;
    const act = () => {
      region.current?.focus({ preventScroll: true });
      again?.();
    };
    reportIssue({
      ...{ code, what, hint, cause, level: 'info', shown: 'notice' },
      ...(again && { action: { label: 'Try again', act } }),
    });
    return () => resolveIssue(code);
  }, [region, trouble]);
  const { bare, lack, sentence } = standIn ?? {};
  useEffect(() => {
    if (!sentence || !lack) return;
    const code: IssueCode = `map-${bare ? 'missing' : 'simpler'}-${lack}`;
    reportIssue({ code, what: sentence, level: 'info', shown: 'view' });
    return () => resolveIssue(code);
  }, [bare, lack, sentence]);
}
