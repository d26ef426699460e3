import { reportIssue } from '../ui/issues.ts';

/** What the pages cannot do without; all else they can. See docs/reliability.md for what that means. */
const NEEDED: readonly (() => unknown)[] = [
  () => globalThis.ResizeObserver,
  () => globalThis.IntersectionObserver,
  () => Object.hasOwn,
  () => Array.prototype.findLast,
];

export const UNSUPPORTED_BROWSER = {
  what: 'This browser is too old for the map that moves.',
  hint: 'What stands here can be read. A browser from 2023 or later shows the rest.',
};

/** Whether the browser cannot run the page; says so. What the build drew then stays. */
export function isUnsupportedBrowser(): boolean {
  if (NEEDED.every((feature) => feature())) return false;
  reportIssue({ ...UNSUPPORTED_BROWSER, code: 'browser-too-old', level: 'info', shown: 'notice' });
  return true;
}
