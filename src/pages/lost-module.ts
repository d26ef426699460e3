import { reloadPage } from '../loading/reload.ts';
import { type Issue, reportIssue } from '../ui/issues.ts';

/** Offered where only the whole page, loaded anew, can help: it comes back to the same moment. */
export const RELOAD_ACTION = { label: 'Load again', act: () => void reloadPage() };

/** By this name it is settled when it has come after all. */
export const MODULE_MISSING = 'part-missing';

const FAULT: Issue = {
  ...{ code: MODULE_MISSING, level: 'info', shown: 'notice', action: RELOAD_ACTION },
  what: 'Part of this page could not be fetched.',
  hint: 'All else works as ever. Loading the page again comes back to this moment.',
};

/**
 * Says that code which was asked for did not come. After a new deployment the old page's files are gone
 * from the server: that is looked up, since no waiting for a better network would help then.
 *
 * @param words where there are better ones than the usual
 */
export async function reportLostModule(cause: unknown, words: Partial<Issue> = {}): Promise<void> {
  const fault = { ...FAULT, ...words, cause };
  reportIssue(fault);
  if (await isRenewed())
    reportIssue({ ...fault, what: 'This site has been renewed since the page was opened.' });
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
