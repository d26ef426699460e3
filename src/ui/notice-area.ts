import {
  dismissIssue,
  type Issue,
  issueText,
  onIssues,
  runIssueAction,
  visibleIssues,
} from './issues.ts';
import './notice.css';

/** A sentence that only passes, and one that is only read out, stand for so long. Milliseconds. */
const PASSING = 9000;

let area: HTMLElement | null = null;

/**
 * The page's one place for notices, read out politely when one comes. Without React, which may be what
 * broke or has not come; made at the page's start, since not every screen reader heeds a live region
 * that appears together with its words.
 */
export function noticeArea(): HTMLElement {
  if (area) return area;
  const made = element('div', 'notices', '');
  made.lang = 'en';
  made.setAttribute('role', 'status');
  made.setAttribute('aria-label', 'Notices');
  // Only what is new: the others have been read out.
  made.setAttribute('aria-atomic', 'false');
  area = made;
  document.body.append(made);
  const drawn = new Map<string, Drawn>();
  let cameFrom: HTMLElement | null = null;
  made.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !made.contains(relatedTarget))
      cameFrom = relatedTarget;
  });
  const render = () => {
    const faults = visibleIssues();
    const focused = document.activeElement;
    const had = made.contains(focused);
    for (const [code, { fault, host, timer }] of drawn) {
      if (faults.some((now) => saysTheSame(now, fault))) continue;
      clearTimeout(timer);
      host.remove();
      drawn.delete(code);
    }
    for (const fault of faults) {
      if (drawn.has(fault.code)) continue;
      const host =
        fault.shown === 'view' ? element('p', 'ui-hidden', issueText(fault)) : notice(fault);
      const passes = fault.shown === 'view' || fault.passing;
      const done = () => (fault.shown === 'view' ? host.remove() : dismissIssue(fault.code));
      const timer = passes ? setTimeout(done, PASSING) : undefined;
      drawn.set(fault.code, { fault, host, timer });
      made.append(host);
    }
    // The focus was on a notice that is gone.
    if (had && !made.contains(document.activeElement)) {
      const next = made.querySelector('button') ?? (cameFrom?.isConnected ? cameFrom : theText());
      next?.focus({ preventScroll: true });
    }
  };
  onIssues(render);
  render();
  return made;
}

/** Where reading goes on. */
function theText(): HTMLElement | null {
  const main = document.querySelector('main');
  if (main) main.tabIndex = -1;
  return main;
}

function saysTheSame(a: Issue, b: Issue): boolean {
  return a.code === b.code && issueText(a) === issueText(b) && a.action?.label === b.action?.label;
}

interface Drawn {
  readonly fault: Issue;
  readonly host: HTMLElement;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

function notice(fault: Issue): HTMLElement {
  const { code, what, hint, action } = fault;
  const words = element('div', 'ui-notice-words', '');
  words.append(element('p', '', what));
  if (hint) words.append(element('p', 'ui-notice-soft', hint));
  if (action) {
    const actions = element('div', 'ui-notice-actions', '');
    actions.append(button('framed', action.label, () => runIssueAction(code)));
    words.append(actions);
  }
  const close = button('quiet', '×', () => dismissIssue(code));
  close.classList.add('ui-notice-close');
  close.setAttribute('aria-label', 'Dismiss');
  close.title = 'Dismiss';
  const made = element('div', 'ui-notice', '');
  made.dataset.code = code;
  made.append(words, close);
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    dismissIssue(code);
  });
  return made;
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
