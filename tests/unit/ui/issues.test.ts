import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dismissIssue,
  type Issue,
  onIssues,
  reportIssue,
  resolveIssue,
  runIssueAction,
  visibleIssues,
} from '../../../src/ui/issues.ts';

const fault: Issue = {
  ...{ code: 'map-late', level: 'info', shown: 'notice' },
  what: 'The map is slow to load.',
  hint: 'What is there is shown already.',
};

const info = vi.spyOn(console, 'info').mockImplementation(() => {});
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const heard = vi.fn<(event: Event) => boolean>(() => true);

beforeEach(() => {
  vi.stubGlobal('dispatchEvent', heard);
});
afterEach(() => {
  for (const code of ['map-late', 'other', 'third']) resolveIssue(code);
  for (const spy of [info, warn, error, heard]) spy.mockClear();
  vi.unstubAllGlobals();
});

const codes = () => visibleIssues().map(({ code }) => code);
const details = () => heard.mock.calls.map(([event]) => (event as CustomEvent).detail);

describe('a fault', () => {
  it('goes to the notices, the console and the window, once', () => {
    reportIssue(fault);
    reportIssue({ ...fault });
    expect(codes()).toEqual(['map-late']);
    const message = 'The map is slow to load. What is there is shown already.';
    expect(info.mock.calls).toEqual([[message]]);
    expect(details()).toEqual([
      { code: 'map-late', message, level: 'info', shown: 'notice', fatal: false },
    ]);
  });

  it('writes to the console what was thrown, and says nothing of it on the page', () => {
    const thrown = new Error('x is undefined');
    reportIssue({ ...fault, level: 'error', cause: [thrown, 'in Article'] });
    expect(error).toHaveBeenCalledWith(expect.any(String), thrown, 'in Article');
    expect(JSON.stringify(details())).not.toContain('undefined');
  });

  it('is known to the console and the window alone where it costs the reader nothing', () => {
    reportIssue({ ...fault, level: 'warn', shown: 'console' });
    expect(codes()).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(details()).toHaveLength(1);
  });

  it('takes new words in the place of the old', () => {
    reportIssue(fault);
    reportIssue({ ...fault, code: 'other' });
    reportIssue({ ...fault, what: 'The map is very slow to load.' });
    expect(visibleIssues().map(({ what }) => what)).toEqual([
      'The map is very slow to load.',
      'The map is slow to load.',
    ]);
    expect(details()).toHaveLength(3);
  });

  it('does not come back after it was dismissed, until it has been settled', () => {
    reportIssue(fault);
    dismissIssue('map-late');
    reportIssue(fault);
    reportIssue({ ...fault, what: 'The map is very slow to load.' });
    expect(codes()).toEqual([]);
    resolveIssue('map-late');
    reportIssue(fault);
    expect(codes()).toEqual(['map-late']);
    expect(info).toHaveBeenCalledTimes(3);
  });

  it('offers what was offered last', () => {
    const [first, last] = [vi.fn(), vi.fn()];
    reportIssue({ ...fault, action: { label: 'Try again', act: first } });
    reportIssue({ ...fault, action: { label: 'Try again', act: last } });
    runIssueAction('map-late');
    runIssueAction('unknown');
    expect(first).not.toHaveBeenCalled();
    expect(last).toHaveBeenCalledTimes(1);
  });
});

describe('a listener', () => {
  it('hears of each change, and of none after its end', () => {
    const listener = vi.fn();
    const end = onIssues(listener);
    reportIssue(fault);
    reportIssue(fault);
    dismissIssue('map-late');
    dismissIssue('map-late');
    resolveIssue('map-late');
    resolveIssue('map-late');
    expect(listener).toHaveBeenCalledTimes(3);
    end();
    reportIssue(fault);
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
