import type { IssueCode } from '../../../ui/issue-codes.ts';
import { reportIssue } from '../../../ui/issues.ts';

/** What a presenter should know and cannot change in mid-talk: it goes by itself. */
export function reportToPresenter(code: IssueCode, what: string): void {
  reportIssue({ code, what, level: 'info', shown: 'notice', passing: true });
}
