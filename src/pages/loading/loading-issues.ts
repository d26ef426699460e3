import { t } from '../../i18n/translate.ts';
import { reloadPage } from '../../loading/reload.ts';
import { StoryError } from '../../story/problems/story-error.ts';
import type { Issue, IssueAction } from '../../ui/issues/issues.ts';
import type { ResourceIssues } from '../../ui/issues/report-resource.ts';

/** Offered where only loading the whole page again can help: it comes back to the same moment. */
export const RELOAD_ACTION: IssueAction = {
  // Asked for when it is shown: the language may be set later than this module is loaded.
  get label() {
    return t('loading.reload');
  },
  act: () => void reloadPage(),
};

/** The page's own code, while the prerendered page is shown. */
export const PAGE_CODE: ResourceIssues = {
  late: () => ({
    ...{ code: 'code-late', level: 'info', shown: 'notice', action: reloadForCode() },
    ...{ what: t('loading.late'), hint: t('loading.prerendered') },
  }),
  failed: (cause, _, update) =>
    moduleIssue(update, {
      ...{ code: 'code-missing', level: 'info', shown: 'notice', action: reloadForCode(), cause },
      ...{ what: t('loading.code-missing'), hint: t('loading.prerendered') },
    }),
};

/** Reloading is trying again, for a reader whose page has not started. */
const reloadForCode = (): IssueAction => ({ act: RELOAD_ACTION.act, label: t('loading.retry') });

/** Resolved by whichever part is ready after another one, or the same, has failed. */
export const PART_MISSING = 'part-missing';

/** A part of the page that is loaded when it is asked for. */
export const PAGE_PART: ResourceIssues = {
  late: () => ({
    ...{ code: 'part-late', level: 'info', shown: 'notice', passing: true },
    ...{ what: t('loading.part-late'), hint: t('loading.part-late-hint') },
  }),
  failed: (cause, _, update) =>
    moduleIssue(update, {
      ...{ code: PART_MISSING, level: 'info', shown: 'notice', action: RELOAD_ACTION, cause },
      ...{ what: t('loading.code-missing'), hint: t('loading.part-missing-hint') },
    }),
};

/** The story, while the prerendered page is shown: it stays readable, whatever happens. */
export const STORY_PRERENDERED: ResourceIssues = {
  late: (action) => ({
    ...{ code: 'story-late', level: 'info', shown: 'notice', action },
    ...{ what: t('loading.late'), hint: t('loading.prerendered') },
  }),
  failed: (error, action) => ({
    ...{ code: 'story-late', level: 'info', shown: 'notice', action },
    what: error instanceof StoryError ? error.message : t('loading.story-failed'),
    hint: t('loading.prerendered'),
  }),
};

/** The story, where nothing of it is shown yet. What it fails with is a page of its own. */
export const STORY: ResourceIssues = {
  late: (action) => ({
    ...{ code: 'story-late', level: 'info', shown: 'notice', action },
    ...{ what: t('loading.late'), hint: t('loading.late-hint') },
  }),
};

/**
 * After a new deployment the files of the old page are gone from the server. The issue then says so,
 * since waiting for a better network would not help.
 */
function moduleIssue(update: (issue: Issue) => void, issue: Issue): Issue {
  void isRedeployed().then((redeployed) => {
    if (redeployed) update({ ...issue, what: t('loading.redeployed') });
  });
  return issue;
}

/** Whether the server has another build of this page than the one that runs. */
async function isRedeployed(): Promise<boolean> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!script) return false;
  try {
    const signal = AbortSignal.timeout(5000);
    const page = await fetch(location.pathname, { cache: 'no-store', signal });
    const text = await page.text();
    // The page of a captive portal has nothing of ours.
    return page.ok && text.includes('id="root"') && !text.includes(script);
  } catch {
    return false;
  }
}
