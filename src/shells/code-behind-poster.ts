import { report } from '../ui/faults.ts';

/** Said while the page that the build drew stands alone. */
export const STILL =
  'What is here can be read already. Map and timeline do not move before it has come.';

/**
 * The code of the page. A browser keeps in mind that a module failed, and after a new deployment its
 * old name is gone for good: trying again is loading the page anew.
 */
export async function codeBehindPoster<T>(code: () => Promise<T>): Promise<T> {
  try {
    return await code();
  } catch (cause) {
    report({
      ...{ code: 'code-missing', still: STILL, level: 'info', shown: 'notice', cause },
      what: 'Part of this page could not be fetched: the network did not answer, or the site has changed.',
      action: { label: 'Try again', act: () => location.reload() },
    });
    return new Promise(() => {});
  }
}
