import type { IssueCode } from '../../ui/issues/issue-codes.ts';
import { type Issue, reportIssue } from '../../ui/issues/issues.ts';

/** A notice that disappears by itself: an audience sees it too, and nothing can be done in mid-talk. */
export function presenterNotice(code: IssueCode, what: string): Issue {
  return { code, what, level: 'info', shown: 'notice', passing: true };
}

export function reportToPresenter(code: IssueCode, what: string): void {
  reportIssue(presenterNotice(code, what));
}
