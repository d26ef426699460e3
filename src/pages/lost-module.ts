import { loadAgain } from '../loading/reload.ts';
import { type Fault, report } from '../ui/issues.ts';

/** Offered where only the whole page, loaded anew, can help: it comes back to the same moment. */
export const LOAD_AGAIN = { label: 'Load again', act: () => void loadAgain() };

/** By this name it is settled when it has come after all. */
export const LOST = 'part-missing';

const FAULT: Fault = {
  ...{ code: LOST, level: 'info', shown: 'notice', action: LOAD_AGAIN },
  what: 'Part of this page could not be fetched.',
  still: 'All else works as ever. Loading the page again comes back to this moment.',
};

/**
 * Says that code which was asked for did not come. After a new deployment the old page's files are gone
 * from the server: that is looked up, since no waiting for a better network would help then.
 *
 * @param words where there are better ones than the usual
 */
export async function lostPart(cause: unknown, words: Partial<Fault> = {}): Promise<void> {
  const fault = { ...FAULT, ...words, cause };
  report(fault);
  if (await isRenewed())
    report({ ...fault, what: 'This site has been renewed since the page was opened.' });
}

/** Whether the server has another build of this page than the one that runs. */
async function isRenewed(): Promise<boolean> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!script) return false;
  try {
    const signal = AbortSignal.timeout(5000);
    const page = await fetch(location.pathname, { cache: 'no-store', signal });
    const text = await page.text();
    // A page of the network's own has nothing of ours at all.
    return page.ok && text.includes('id="root"') && !text.includes(script);
  } catch {
    return false;
  }
}
