/**
 * The one way that a fault goes, from any part of a page: to the notice area, to the console, and as
 * an event on `window`, where the embed's link to its host and a newsroom's own script hear it.
 */
export interface Issue {
  /** For programs, e.g. `story-missing`. A page has no two faults of one code. */
  readonly code: string;
  /** One sentence that any reader understands: what happened. */
  readonly what: string;
  /** What still works, or what can be done. */
  readonly hint?: string;
  /**
   * As in the console: `error` where something of ours broke, `warn` where a file is not as it should
   * be, `info` where browser, machine, network or address do not give what was asked.
   */
  readonly level: 'info' | 'warn' | 'error';
  /**
   * Where a reader finds it: as a `notice`; in the `view` that it befell, so that it is only read out;
   * or nowhere, since it costs a reader nothing.
   */
  readonly shown: 'notice' | 'view' | 'console';
  /** Whether the story cannot be told for it. */
  readonly fatal?: boolean;
  /** Goes by itself after a while: for a screen that an audience looks at. */
  readonly passing?: boolean;
  readonly action?: IssueAction;
  /** What was thrown, or the sentences in detail: for the console alone. */
  readonly cause?: unknown;
}

export interface IssueAction {
  /** "Try again" */
  readonly label: string;
  readonly act: () => void;
}

/** What a page may know of a fault: `event.detail` of `whistlestop:error`. */
export interface IssueDetail {
  readonly code: string;
  /** What the reader is told. */
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

/** Faults that last, by code, and whether the reader has put them away. */
const lasting = new Map<string, { readonly fault: Issue; readonly dismissed: boolean }>();
const listeners = new Set<() => void>();

/** Makes a fault known, once for its code until it is settled: said again, only its words are renewed. */
export function reportIssue(fault: Issue): void {
  const known = lasting.get(fault.code);
  const before = known?.fault;
  lasting.set(fault.code, { fault, dismissed: known?.dismissed ?? false });
  if (before?.what === fault.what && before.hint === fault.hint) return;
  const { code, level, shown, fatal = false, cause } = fault;
  const message = issueText(fault);
  // biome-ignore lint/suspicious/noConsole: the only place that writes to the console.
  console[level](message, ...(cause === undefined ? [] : Array.isArray(cause) ? cause : [cause]));
  const detail: IssueDetail = { code, message, level, shown, fatal };
  globalThis.dispatchEvent?.(new CustomEvent('whistlestop:error', { detail }));
  changed();
}

/** What was wrong is so no longer. */
export function resolveIssue(code: string): void {
  if (lasting.delete(code)) changed();
}

/** The reader has read it. It does not come back before it has been settled. */
export function dismissIssue(code: string): void {
  const known = lasting.get(code);
  if (!known || known.dismissed) return;
  lasting.set(code, { ...known, dismissed: true });
  changed();
}

/** Those that a reader is to know of, the latest last. */
export function visibleIssues(): readonly Issue[] {
  return [...lasting.values()]
    .filter(({ fault, dismissed }) => !dismissed && fault.shown !== 'console')
    .map(({ fault }) => fault);
}

/** Does what a fault offers, as it was offered last. */
export function runIssueAction(code: string): void {
  lasting.get(code)?.fault.action?.act();
}

/** Returns what ends it. */
export function onIssues(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A fault in one line. */
export function issueText({ what, hint }: Issue): string {
  return hint ? `${what} ${hint}` : what;
}

function changed(): void {
  for (const listener of listeners) listener();
}
