import { report } from '../ui/issues.ts';

/** What the pages cannot do without; all else they can. See docs/reliability.md for what that means. */
const NEEDED: readonly (() => unknown)[] = [
  () => globalThis.ResizeObserver,
  () => globalThis.IntersectionObserver,
  () => Object.hasOwn,
  () => Array.prototype.findLast,
];

export const TOO_OLD = {
  what: 'This browser is too old for the map that moves.',
  still: 'What stands here can be read. A browser from 2023 or later shows the rest.',
};

/** Whether the browser cannot run the page; says so. What the build drew then stays. */
export function isTooOld(): boolean {
  if (NEEDED.every((feature) => feature())) return false;
  report({ ...TOO_OLD, code: 'browser-too-old', level: 'info', shown: 'notice' });
  return true;
}
