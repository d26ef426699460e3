import { reportIssue } from '../ui/issues.ts';
import { noticeArea } from '../ui/notice-area.ts';
import { RELOAD_ACTION } from './loading-issues.ts';

/**
 * Opens the page's notice area, and catches what nobody has: a reader is told once, in words, and the
 * browser writes the stack to its console itself. To be called first of all.
 */
export function reportUncaughtErrors(): void {
  // The guard in the page's head need not watch over its code any more.
  dispatchEvent(new Event('whistlestop:begun'));
  noticeArea();
  addEventListener('error', ({ error, message, filename }) => {
    // Not of the page: an extension of the browser's, or a note of its own about a long layout.
    const foreign = filename !== '' && !filename.startsWith(location.origin);
    if (foreign || message.startsWith('ResizeObserver loop')) return;
    unexpected(error ?? message);
  });
  addEventListener('unhandledrejection', ({ reason }) => unexpected(reason));
}

function unexpected(cause: unknown): void {
  reportIssue({
    ...{ code: 'unexpected', level: 'error', shown: 'notice', cause },
    what: 'Something on this page went wrong.',
    hint: 'Most of it goes on working. If a part does not answer, loading the page again helps.',
    action: RELOAD_ACTION,
  });
}
