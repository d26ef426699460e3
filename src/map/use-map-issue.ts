import { type RefObject, useEffect } from 'react';
import { t } from '../i18n/translate.ts';
import type { IssueCode } from '../ui/issues/issue-codes.ts';
import { reportIssue, resolveIssue } from '../ui/issues/issues.ts';
import type { FallbackReason, MapIssue } from './map-options.ts';

interface Fallback {
  /** Not even the simpler map could be made. */
  readonly noMap: boolean;
  readonly fallbackReason: FallbackReason;
  /** What the pane itself shows. */
  readonly sentence: string;
}

/**
 * Reports what is wrong with a pane's map for as long as it lasts.
 *
 * @param region takes the focus when a notice disappears because its button was pressed
 */
export function useMapIssue(
  region: RefObject<HTMLElement | null>,
  issue: MapIssue | null,
  fallback: Fallback | null,
): void {
  useEffect(() => {
    if (!issue) return;
    const { code, what, hint, retry, cause } = issue;
    const act = () => {
      region.current?.focus({ preventScroll: true });
      retry?.();
    };
    reportIssue({
      ...{ code, what, hint, cause, level: 'info', shown: 'notice' },
      ...(retry && { action: { label: t('loading.retry'), act } }),
    });
    return () => resolveIssue(code);
  }, [region, issue]);
  const { noMap, fallbackReason, sentence } = fallback ?? {};
  useEffect(() => {
    if (!sentence || !fallbackReason) return;
    const code: IssueCode = `map-${noMap ? 'missing' : 'simpler'}-${fallbackReason}`;
    reportIssue({ code, what: sentence, level: 'info', shown: 'view' });
    return () => resolveIssue(code);
  }, [noMap, fallbackReason, sentence]);
}
