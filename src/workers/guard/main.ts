import { reloadPage } from '../../loading/reload.ts';
import { reportIssue, resolveIssue } from '../../ui/issues.ts';
import { noticeArea } from '../../ui/notice-area.ts';

/** After so long one wants to know why nothing moves yet, ms. */
const PATIENCE_MS = 8000;

/** So long the first frame may wait for the first passage, ms: a page that stalls is shown as far as it has come. */
const UNSEEN_MS = 1500;

const NEVER = 'page-code';
let area: HTMLElement | null = null;
const off = new AbortController();
const { signal } = off;
const timer = setTimeout(() => say('This is taking longer than usual.'), PATIENCE_MS);

setTimeout(() => document.querySelector('link[rel="expect"]')?.remove(), UNSEEN_MS);

// A script that does not come, or one of those that it needs. This event does not bubble.
addEventListener('error', hear, { signal, capture: true });
// The page itself may have been cut off before it named its script.
addEventListener(
  'DOMContentLoaded',
  () => {
    if (!document.querySelector('script[type="module"]')) broke();
  },
  { signal },
);
addEventListener(
  'whistlestop:begun',
  () => {
    off.abort();
    clearTimeout(timer);
    resolveIssue(NEVER);
    // The page has one of its own.
    area?.remove();
  },
  { signal },
);

function hear(event: Event): void {
  const { target } = event;
  // What came and is no script: the browser has said so in the console.
  if (target !== window && !(target instanceof HTMLScriptElement)) return;
  // It is not uncaught: the reader is told.
  event.preventDefault();
  broke(event);
}

function broke(cause?: unknown): void {
  clearTimeout(timer);
  say('Part of this page could not be fetched.', cause);
}

function say(what: string, cause?: unknown): void {
  if (!document.body) {
    addEventListener('DOMContentLoaded', () => say(what, cause), { signal });
    return;
  }
  area = noticeArea();
  const talk = document.documentElement.dataset.page === 'presenter';
  reportIssue({
    ...{ code: NEVER, what, level: 'info', shown: 'notice', fatal: true, cause },
    hint: talk
      ? 'The talk cannot begin before it has come.'
      : 'What is here can be read already. Map and timeline do not move before it has come.',
    action: { label: 'Try again', act: () => void reloadPage() },
  });
}
