import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dismissIssue,
  type Issue,
  onIssues,
  reportIssue,
  resolveIssue,
  runIssueAction,
  visibleIssues,
} from '../../../../src/ui/issues/issues.ts';

const issue: Issue = {
  ...{ code: 'map-late', level: 'info', shown: 'notice' },
  what: 'The map is slow to load.',
  hint: 'More detail will appear as it arrives.',
};

const info = vi.spyOn(console, 'info').mockImplementation(() => {});
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const heard = vi.fn<(event: Event) => boolean>(() => true);

beforeEach(() => {
  vi.stubGlobal('dispatchEvent', heard);
});
afterEach(() => {
  for (const code of ['map-late', 'map-partly', 'route-missing'] as const) resolveIssue(code);
  for (const spy of [info, warn, error, heard]) spy.mockClear();
  vi.unstubAllGlobals();
});

const codes = () => visibleIssues().map(({ code }) => code);
const details = () => heard.mock.calls.map(([event]) => (event as CustomEvent).detail);

describe('an issue', () => {
  it('goes to the notices, the console and the window, once', () => {
    reportIssue(issue);
    reportIssue({ ...issue });
    expect(codes()).toEqual(['map-late']);
    const message = 'The map is slow to load. More detail will appear as it arrives.';
    expect(info.mock.calls).toEqual([[message]]);
    expect(details()).toEqual([
      { code: 'map-late', message, level: 'info', shown: 'notice', fatal: false },
    ]);
  });

  it('writes what was thrown to the console and not to the page', () => {
    const thrown = new Error('x is undefined');
    reportIssue({ ...issue, level: 'error', cause: [thrown, 'in Article'] });
    expect(error).toHaveBeenCalledWith(expect.any(String), thrown, 'in Article');
    expect(JSON.stringify(details())).not.toContain('undefined');
  });

  it('reaches only the console and the window where it costs the reader nothing', () => {
    reportIssue({ ...issue, level: 'warn', shown: 'console' });
    expect(codes()).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(details()).toHaveLength(1);
  });

  it('is renewed with other words', () => {
    reportIssue(issue);
    reportIssue({ ...issue, code: 'map-partly' });
    reportIssue({ ...issue, what: 'The map is very slow to load.' });
    expect(visibleIssues().map(({ what }) => what)).toEqual([
      'The map is very slow to load.',
      'The map is slow to load.',
    ]);
    expect(details()).toHaveLength(3);
  });

  it('stays dismissed until it is resolved', () => {
    reportIssue(issue);
    dismissIssue('map-late');
    reportIssue(issue);
    reportIssue({ ...issue, what: 'The map is very slow to load.' });
    expect(codes()).toEqual([]);
    resolveIssue('map-late');
    reportIssue(issue);
    expect(codes()).toEqual(['map-late']);
    expect(info).toHaveBeenCalledTimes(3);
  });

  it('runs the action that was reported last', () => {
    const [first, last] = [vi.fn(), vi.fn()];
    reportIssue({ ...issue, action: { label: 'Try again', act: first } });
    reportIssue({ ...issue, action: { label: 'Try again', act: last } });
    runIssueAction('map-late');
    runIssueAction('zone-unknown');
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
  });
});

describe('a listener', () => {
  it('is called after each change until it is removed', () => {
    const listener = vi.fn();
    const end = onIssues(listener);
    reportIssue(issue);
    reportIssue(issue);
    dismissIssue('map-late');
    dismissIssue('map-late');
    resolveIssue('map-late');
    resolveIssue('map-late');
    expect(listener).toHaveBeenCalledTimes(3);
    end();
    reportIssue(issue);
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
