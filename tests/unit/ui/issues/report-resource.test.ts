import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createResource, LATE_MS } from '../../../../src/loading/resource.ts';
import {
  onIssues,
  resolveIssue,
  runIssueAction,
  visibleIssues,
} from '../../../../src/ui/issues/issues.ts';
import { type ResourceIssues, reportResource } from '../../../../src/ui/issues/report-resource.ts';

vi.spyOn(console, 'info').mockImplementation(() => {});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const code of ['story-late', 'story-unreachable'] as const) resolveIssue(code);
  vi.useRealTimers();
});

let update: (what: string) => void;
const ISSUES: ResourceIssues = {
  late: (action) => ({
    ...{ code: 'story-late', what: 'Late.', level: 'info', shown: 'notice', action },
  }),
  failed: (error, action, renew) => {
    const issue = { code: 'story-unreachable', level: 'info', shown: 'notice', action } as const;
    update = (what) => renew({ ...issue, what });
    return { ...issue, what: String(error) };
  },
};

const sentences = () => visibleIssues().map(({ what }) => what);

it('reports what is late and what has failed, with a retry, until it is ready', async () => {
  const attempts: { resolve(value: string): void; reject(error: unknown): void }[] = [];
  const load = () => new Promise<string>((resolve, reject) => attempts.push({ resolve, reject }));
  const stop = reportResource(createResource(load), ISSUES);
  expect(sentences()).toEqual([]);
  await vi.advanceTimersByTimeAsync(LATE_MS);
  expect(sentences()).toEqual(['Late.']);
  runIssueAction('story-late');
  expect(attempts).toHaveLength(2);
  expect(sentences()).toEqual([]);
  attempts[1]?.reject('No.');
  await vi.advanceTimersByTimeAsync(1);
  expect(sentences()).toEqual(['No.']);
  update('The site is new.');
  expect(sentences()).toEqual(['The site is new.']);
  runIssueAction('story-unreachable');
  expect(sentences()).toEqual([]);
  // What becomes known of a failure that is over is not reported any more.
  update('The site is new.');
  expect(sentences()).toEqual([]);
  attempts[2]?.resolve('value');
  await vi.runAllTimersAsync();
  expect(sentences()).toEqual([]);
  stop();
});

it('takes back that something is late when nobody waits for it, but not that it failed', async () => {
  const late = reportResource(
    createResource(() => new Promise(() => {})),
    ISSUES,
  );
  await vi.advanceTimersByTimeAsync(LATE_MS);
  late();
  expect(sentences()).toEqual([]);
  const failed = reportResource(
    createResource(() => Promise.reject('No.')),
    ISSUES,
  );
  await vi.runAllTimersAsync();
  failed();
  expect(sentences()).toEqual(['No.']);
});

it('turns one issue into another of the same code without a gap', async () => {
  const seen: string[][] = [];
  const unsubscribe = onIssues(() => seen.push(sentences()));
  const same: ResourceIssues = {
    ...ISSUES,
    failed: (error, action) => ({
      ...{ code: 'story-late', what: String(error), level: 'info', shown: 'notice', action },
    }),
  };
  let fail = (_: unknown) => {};
  const load = () =>
    new Promise((_, reject) => {
      fail = reject;
    });
  const stop = reportResource(createResource(load), same);
  await vi.advanceTimersByTimeAsync(LATE_MS);
  fail('No.');
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual([['Late.'], ['No.']]);
  unsubscribe();
  stop();
});
