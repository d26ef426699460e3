import { themeFromUrl } from '../address/theme.ts';
import { isUnsupportedBrowser } from './browser-support.ts';
import { reportUncaughtErrors } from './uncaught-errors.ts';

interface Boot {
  /** Runs in every browser, before the support check. */
  readonly always?: (root: HTMLElement) => void;
  readonly start: (root: HTMLElement) => void;
  /** What runs in a browser that cannot run the page. Left out, the prerendered page stays. */
  readonly unsupported?: (root: HTMLElement) => void;
}

/**
 * What the script of every page does first: applies the theme before anything is painted, reports
 * uncaught errors, and checks whether the browser can run the page. It imports no React, since a
 * prerendered page starts without it; `mountPage` does the rest.
 */
export function boot({ always, start, unsupported }: Boot): void {
  document.documentElement.dataset.theme = themeFromUrl(location.href);
  reportUncaughtErrors();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element with the id "root".');
  always?.(root);
  (isUnsupportedBrowser() ? unsupported : start)?.(root);
}
