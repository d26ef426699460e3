import { t } from '../../i18n/translate.ts';
import { type Resource, whenReady } from '../../loading/resource.ts';
import type { IssueCode } from './issue-codes.ts';
import { type Issue, type IssueAction, reportIssue, resolveIssue } from './issues.ts';

/** What a resource is reported as. Both get the action that loads it again. */
export interface ResourceIssues {
  readonly late?: (retry: IssueAction) => Issue;
  /**
   * @param update reports the same failure in other words, once more is known about it
   */
  readonly failed?: (error: unknown, retry: IssueAction, update: (issue: Issue) => void) => Issue;
}

/**
 * Reports an issue while a resource is late, and when it has failed, until it is loaded again or is
 * ready. A failure stays reported after the end of the reporting: the reader may not have read it yet.
 *
 * @returns a function that ends it
 */
export function reportResource<T>(
  resource: Resource<T>,
  { late, failed }: ResourceIssues,
): () => void {
  const retry: IssueAction = { label: t('loading.retry'), act: resource.retry };
  /** What is reported of the present state; each change of state makes a new one. */
  let reported: { readonly code: IssueCode } | null = null;

  function look(): void {
    const state = resource.getState();
    const previous = reported;
    let issue: Issue | undefined;
    if (state.status === 'late') issue = late?.(retry);
    if (state.status === 'failed') {
      issue = failed?.(state.error, retry, (update) => {
        if (reported === issue) reportIssue(update);
      });
    }
    reported = issue ?? null;
    // One issue may turn into another of the same code: that only changes its words.
    if (issue) reportIssue(issue);
    if (previous && previous.code !== issue?.code) resolveIssue(previous.code);
  }

  const unsubscribe = resource.subscribe(look);
  look();
  return () => {
    const { status } = resource.getState();
    unsubscribe();
    if (reported && status !== 'failed') resolveIssue(reported.code);
  };
}

/** Loads a resource, with its issues reported, and resolves once it is ready. Never rejects. */
export async function whenReadyReported<T>(
  resource: Resource<T>,
  issues: ResourceIssues,
): Promise<T> {
  const stop = reportResource(resource, issues);
  const value = await whenReady(resource);
  stop();
  return value;
}
