import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import '../../../../src/ui/controls/button.css';
import { type Issue, reportIssue, resolveIssue } from '../../../../src/ui/issues/issues.ts';
import { noticeArea } from '../../../../src/ui/notices/notice-area.ts';

vi.spyOn(console, 'info').mockImplementation(() => {});

const issue: Issue = {
  ...{ code: 'map-partly', level: 'info', shown: 'notice' },
  what: 'The first thing is missing.',
};
const other: Issue = { ...issue, code: 'route-missing', what: 'The second thing is missing.' };

const area = noticeArea();
const notices = () => [...area.querySelectorAll('.ui-notice')].map((each) => each.textContent);

afterEach(() => {
  resolveIssue('map-partly');
  resolveIssue('route-missing');
  for (const each of document.querySelectorAll('main, .before')) each.remove();
  vi.useRealTimers();
});

describe('the notice area', () => {
  it('is one polite region that exists before its first notice', () => {
    expect(noticeArea()).toBe(area);
    expect(area.getAttribute('role')).toBe('status');
    expect(area.isConnected).toBe(true);
    reportIssue(issue);
    reportIssue({ ...issue });
    reportIssue(other);
    expect(notices()).toEqual(['The first thing is missing.×', 'The second thing is missing.×']);
    expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
  });

  it('leaves a notice untouched when another is added', () => {
    reportIssue(issue);
    const [first] = area.children;
    reportIssue(other);
    reportIssue({ ...issue, cause: 'again' });
    expect(area.firstElementChild).toBe(first);
  });

  it('only reads out what a view shows itself, and removes it after a while', () => {
    vi.useFakeTimers();
    reportIssue({ ...issue, shown: 'view' });
    expect(area.textContent).toBe('The first thing is missing.');
    expect(notices()).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect(area.textContent).toBe('');
  });

  it('removes a passing notice after a while', () => {
    vi.useFakeTimers();
    reportIssue({ ...issue, passing: true });
    reportIssue(other);
    vi.advanceTimersByTime(10_000);
    expect(notices()).toEqual(['The second thing is missing.×']);
  });

  it('runs the action of a notice', async () => {
    const act = vi.fn();
    reportIssue({ ...issue, action: { label: 'Try again', act } });
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('has notices that its button and Escape dismiss, and gives the focus back', async () => {
    const before = document.createElement('button');
    before.className = 'before';
    before.textContent = 'Before';
    document.body.prepend(before);
    before.focus();
    reportIssue(issue);
    reportIssue(other);
    expect(document.activeElement).toBe(before);
    await userEvent.tab();
    expect(area.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(notices()).toEqual(['The second thing is missing.×']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Dismiss');
    await userEvent.keyboard('{Escape}');
    expect(notices()).toEqual([]);
    expect(document.activeElement).toBe(before);
  });

  it('gives the focus to the main text where it was nowhere before', async () => {
    const main = document.createElement('main');
    document.body.append(main);
    reportIssue(issue);
    (area.querySelector('.ui-notice-close') as HTMLElement).focus();
    resolveIssue('map-partly');
    expect(document.activeElement).toBe(main);
  });
});
