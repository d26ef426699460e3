import { interfaceLanguageFor } from '../../i18n/languages.ts';
import { addMessages, setInterfaceLanguage, t } from '../../i18n/translate.ts';
import { otherFolderFor } from '../../loading/language-folder.ts';
import { reloadPage } from '../../loading/reload.ts';
import { SITE_ROOT } from '../../loading/site-root.ts';
import { reportIssue, resolveIssue } from '../../ui/issues/issues.ts';
import { noticeArea } from '../../ui/notices/notice-area.ts';
import { SAVES_DATA, savesData } from '../../ui/saves-data.ts';

// Runs in the head of each page and reports that the page's own code fails to load, or loads late.

/** The page's code is late after this time, ms: more than for its parts, since everything comes at once. */
const LATE_MS = 8000;

/** The first frame waits for the first passage for this time, ms: a page that stalls is then shown as it is. */
const FIRST_FRAME_MS = 1500;

goToLanguage();
speakPageLanguage();

const CODE = 'page-code';
let area: HTMLElement | null = null;
const stop = new AbortController();
const { signal } = stop;
const timer = setTimeout(() => report('loading.late'), LATE_MS);

// Before the first picture is parsed.
if (savesData()) document.documentElement.setAttribute(SAVES_DATA, '');

setTimeout(() => document.querySelector('link[rel="expect"]')?.remove(), FIRST_FRAME_MS);

// A script fails to load, or one that it imports. This event does not bubble.
addEventListener('error', onError, { signal, capture: true });
// The page may have been cut off before it named its script.
addEventListener(
  'DOMContentLoaded',
  () => {
    if (!document.querySelector('script[type="module"]')) fail();
  },
  { signal },
);
addEventListener(
  'whistlestop:begun',
  () => {
    stop.abort();
    clearTimeout(timer);
    resolveIssue(CODE);
    // The page has a notice area of its own.
    area?.remove();
  },
  { signal },
);

/**
 * Where the address asks for a language that has a page of its own, that page is shown, before anything of
 * this one is seen.
 */
function goToLanguage(): void {
  const address = new URL(location.href);
  const asked = address.searchParams.get('lang');
  const folder = asked === null ? null : otherFolderFor(asked, location.href);
  if (folder === null || !address.href.startsWith(SITE_ROOT)) return;
  address.searchParams.delete('lang');
  const page = document.documentElement;
  page.hidden = true;
  setTimeout(() => {
    page.hidden = false;
  }, FIRST_FRAME_MS);
  location.replace(
    SITE_ROOT + folder + address.pathname.replace(/^.*\//, '') + address.search + address.hash,
  );
}

/** The script has the words of this page's language alone. */
function speakPageLanguage(): void {
  const lang = interfaceLanguageFor(document.documentElement.lang);
  if (!lang) return;
  addMessages(lang, {});
  setInterfaceLanguage(lang);
}

function onError(event: Event): void {
  const { target } = event;
  // The browser writes to the console that a file is not a script.
  if (target !== window && !(target instanceof HTMLScriptElement)) return;
  // The reader sees a notice, so the error is not uncaught.
  event.preventDefault();
  fail(event);
}

function fail(cause?: unknown): void {
  clearTimeout(timer);
  report('loading.code-missing', cause);
}

function report(what: 'loading.late' | 'loading.code-missing', cause?: unknown): void {
  if (!document.body) {
    addEventListener('DOMContentLoaded', () => report(what, cause), { signal });
    return;
  }
  area = noticeArea();
  const isTalk = document.documentElement.dataset.page === 'presenter';
  reportIssue({
    ...{ code: CODE, what: t(what), level: 'info', shown: 'notice', fatal: true, cause },
    hint: t(isTalk ? 'loading.talk-waits' : 'loading.prerendered'),
    action: { label: t('loading.retry'), act: () => void reloadPage() },
  });
}
