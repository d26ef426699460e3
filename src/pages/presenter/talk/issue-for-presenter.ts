import { report } from '../../../ui/issues.ts';

/** What a presenter should know and cannot change in mid-talk: it goes by itself. */
export function tellPresenter(code: string, what: string): void {
  report({ code, what, level: 'info', shown: 'notice', passing: true });
}
