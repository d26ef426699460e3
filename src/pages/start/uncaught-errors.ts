import { t } from '../../i18n/translate.ts';
import { reportIssue } from '../../ui/issues/issues.ts';
import { noticeArea } from '../../ui/notices/notice-area.ts';
import { RELOAD_ACTION } from '../loading/loading-issues.ts';

/**
 * Creates the page's notice area, and reports errors that nothing has caught: once, in a sentence; the
 * browser writes the stack to its console itself. To be called before everything else.
 */
export function reportUncaughtErrors(): void {
  // The guard in the page's head need not watch for the page's code any more.
  dispatchEvent(new Event('whistlestop:begun'));
  noticeArea();
  addEventListener('error', ({ error, message, filename }) => {
    // Not the page's: from a browser extension, or the browser's warning about a long layout.
    const foreign = filename !== '' && !filename.startsWith(location.origin);
    if (foreign || message.startsWith('ResizeObserver loop')) return;
    reportUnexpected(error ?? message);
  });
  addEventListener('unhandledrejection', ({ reason }) => reportUnexpected(reason));
}

function reportUnexpected(cause: unknown): void {
  reportIssue({
    ...{ code: 'unexpected', level: 'error', shown: 'notice', cause },
    what: t('loading.unexpected'),
    hint: t('loading.unexpected-hint'),
    action: RELOAD_ACTION,
  });
}
