import { t } from '../../i18n/translate.ts';
import { reportIssue } from '../../ui/issues/issues.ts';

/** Features that the pages need. They do without all others: see docs/reliability.md. */
const NEEDED: readonly (() => unknown)[] = [
  () => globalThis.ResizeObserver,
  () => globalThis.IntersectionObserver,
  () => Object.hasOwn,
  () => Array.prototype.findLast,
];

/** The sentences about a browser that cannot run the page. */
export function unsupportedBrowser(): { readonly what: string; readonly hint: string } {
  return { what: t('loading.browser-too-old'), hint: t('loading.browser-too-old-hint') };
}

/** Whether the browser cannot run the page, which is reported. The prerendered page then stays. */
export function isUnsupportedBrowser(): boolean {
  if (NEEDED.every((feature) => feature())) return false;
  const sentences = unsupportedBrowser();
  reportIssue({ ...sentences, code: 'browser-too-old', level: 'info', shown: 'notice' });
  return true;
}
