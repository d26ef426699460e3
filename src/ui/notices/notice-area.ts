import { interfaceDirection, interfaceLanguage, t } from '../../i18n/translate.ts';
import type { IssueCode } from '../issues/issue-codes.ts';
import {
  dismissIssue,
  type Issue,
  issueText,
  onIssues,
  runIssueAction,
  visibleIssues,
} from '../issues/issues.ts';
import './notice.css';

/** A passing notice, and one that is only read out, are removed after this time, ms. */
const PASSING_MS = 9000;

let area: HTMLElement | null = null;

/**
 * The page's one place for notices; a new one is read out politely. Without React, which may have
 * failed or may not be loaded. Made when the page starts, since not every screen reader heeds a live
 * region that appears together with its text.
 */
export function noticeArea(): HTMLElement {
  area ??= createArea();
  nameArea(area);
  return area;
}

/** In the interface's language, which may be known only after the area has been made. */
function nameArea(host: HTMLElement): void {
  host.lang = interfaceLanguage();
  host.dir = interfaceDirection();
  host.setAttribute('aria-label', t('ui.notices'));
}

/** An issue as the area shows it. */
interface Entry {
  readonly issue: Issue;
  readonly host: HTMLElement;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

function createArea(): HTMLElement {
  const host = element('div', 'notices', '');
  host.setAttribute('role', 'status');
  // Only the new notice is read out, not those that have been.
  host.setAttribute('aria-atomic', 'false');
  document.body.append(host);
  const entries = new Map<IssueCode, Entry>();
  let focusedBefore: HTMLElement | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !host.contains(relatedTarget))
      focusedBefore = relatedTarget;
  });
  const update = () => {
    nameArea(host);
    const issues = visibleIssues();
    const hadFocus = host.contains(document.activeElement);
    for (const [code, { issue, host: notice, timer }] of entries) {
      if (issues.some((now) => isSame(now, issue))) continue;
      clearTimeout(timer);
      notice.remove();
      entries.delete(code);
    }
    for (const issue of issues) {
      if (entries.has(issue.code)) continue;
      const entry = createEntry(issue);
      entries.set(issue.code, entry);
      host.append(entry.host);
    }
    // The focus was on a notice that was removed.
    if (hadFocus && !host.contains(document.activeElement)) {
      const previous = focusedBefore?.isConnected ? focusedBefore : mainText();
      (host.querySelector('button') ?? previous)?.focus({ preventScroll: true });
    }
  };
  onIssues(update);
  update();
  return host;
}

/** Where reading continues. */
function mainText(): HTMLElement | null {
  const main = document.querySelector('main');
  if (main) main.tabIndex = -1;
  return main;
}

function isSame(a: Issue, b: Issue): boolean {
  return a.code === b.code && issueText(a) === issueText(b) && a.action?.label === b.action?.label;
}

function createEntry(issue: Issue): Entry {
  // The view shows it; here it is only read out.
  if (issue.shown === 'view') {
    const host = element('p', 'ui-hidden', issueText(issue));
    return { issue, host, timer: setTimeout(() => host.remove(), PASSING_MS) };
  }
  const timer = issue.passing ? setTimeout(() => dismissIssue(issue.code), PASSING_MS) : undefined;
  return { issue, host: createNotice(issue), timer };
}

function createNotice({ code, what, hint, action }: Issue): HTMLElement {
  const text = element('div', 'ui-notice-text', '');
  text.append(element('p', '', what));
  if (hint) text.append(element('p', 'ui-notice-hint', hint));
  if (action) {
    const actions = element('div', 'ui-notice-actions', '');
    actions.append(button('framed', action.label, () => runIssueAction(code)));
    text.append(actions);
  }
  const close = button('quiet', '×', () => dismissIssue(code));
  close.classList.add('ui-notice-close');
  close.setAttribute('aria-label', t('ui.dismiss'));
  close.title = t('ui.dismiss');
  const notice = element('div', 'ui-notice', '');
  notice.dataset.code = code;
  notice.append(text, close);
  notice.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dismissIssue(code);
  });
  return notice;
}

function button(look: string, label: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'ui-button', label);
  made.type = 'button';
  made.dataset.look = look;
  made.addEventListener('click', act);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
