import type { IssueCode } from './issue-codes.ts';

/**
 * Something that went wrong, wherever on a page. All issues go one way: to the notice area, to the
 * console, and as an event on `window`, which the embed's link passes on to its host and which a
 * newsroom's own script can hear.
 */
export interface Issue {
  readonly code: IssueCode;
  /** One sentence that any reader understands: what happened. */
  readonly what: string;
  /** What still works, or what can be done. */
  readonly hint?: string;
  /**
   * The console's level: `error` for an error of ours, `warn` for a file that is not as it should be,
   * `info` where browser, machine, network or address do not allow what was asked for.
   */
  readonly level: 'info' | 'warn' | 'error';
  /**
   * Where a reader finds it: as a `notice`; in the `view` that it concerns, which shows it itself, so
   * that it is only read out; or only in the `console`, where it costs a reader nothing.
   */
  readonly shown: 'notice' | 'view' | 'console';
  /** Whether the story cannot be shown because of it. */
  readonly fatal?: boolean;
  /** The notice goes by itself after a while: for a screen that an audience looks at. */
  readonly passing?: boolean;
  readonly action?: IssueAction;
  /** What was thrown, or the sentences in detail: for the console only. */
  readonly cause?: unknown;
}

export interface IssueAction {
  /** "Try again" */
  readonly label: string;
  readonly act: () => void;
}

/** What other scripts learn of an issue: `event.detail` of `whistlestop:error`. */
export interface IssueDetail {
  readonly code: IssueCode;
  /** The sentences that the reader sees. */
  readonly message: string;
  readonly level: Issue['level'];
  readonly shown: Issue['shown'];
  readonly fatal: boolean;
}

declare global {
  interface WindowEventMap {
    'whistlestop:error': CustomEvent<IssueDetail>;
  }
}

/** The issues that are not resolved, by code, and whether the reader has dismissed them. */
const open = new Map<IssueCode, { readonly issue: Issue; readonly dismissed: boolean }>();
const listeners = new Set<() => void>();

/**
 * Reports an issue, once for its code until it is resolved. Reported again with other words, it is
 * renewed.
 */
export function reportIssue(issue: Issue): void {
  const known = open.get(issue.code);
  const before = known?.issue;
  open.set(issue.code, { issue, dismissed: known?.dismissed ?? false });
  if (before?.what === issue.what && before.hint === issue.hint) return;
  const { code, level, shown, fatal = false, cause } = issue;
  const message = issueText(issue);
  // biome-ignore lint/suspicious/noConsole: the only place that writes to the console.
  console[level](message, ...(cause === undefined ? [] : Array.isArray(cause) ? cause : [cause]));
  const detail: IssueDetail = { code, message, level, shown, fatal };
  globalThis.dispatchEvent?.(new CustomEvent('whistlestop:error', { detail }));
  notify();
}

export function resolveIssue(code: IssueCode): void {
  if (open.delete(code)) notify();
}

/** Hides an issue that the reader has read. It stays hidden until it is resolved and reported again. */
export function dismissIssue(code: IssueCode): void {
  const known = open.get(code);
  if (!known || known.dismissed) return;
  open.set(code, { ...known, dismissed: true });
  notify();
}

/** The issues to be shown to a reader, the latest last. */
export function visibleIssues(): readonly Issue[] {
  return [...open.values()]
    .filter(({ issue, dismissed }) => !dismissed && issue.shown !== 'console')
    .map(({ issue }) => issue);
}

/** Runs the action of an issue, as it was reported last. */
export function runIssueAction(code: IssueCode): void {
  open.get(code)?.issue.action?.act();
}

/** Calls `listener` after each change. Returns a function that removes it. */
export function onIssues(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An issue in one line. */
export function issueText({ what, hint }: Issue): string {
  return hint ? `${what} ${hint}` : what;
}

function notify(): void {
  for (const listener of listeners) listener();
}
