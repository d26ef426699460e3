import { posterNotice, STILL } from './poster-notice.ts';

/**
 * The code of the page. A browser keeps in mind that a module failed, and after a new deployment its
 * old name is gone for good: trying again is loading the page anew.
 */
export async function codeBehindPoster<T>(code: () => Promise<T>): Promise<T> {
  try {
    return await code();
  } catch {
    posterNotice().say(
      'Part of this page could not be fetched: the network did not answer, or the site has changed.',
      STILL,
      () => location.reload(),
    );
    return new Promise(() => {});
  }
}
