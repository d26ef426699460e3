import { afterEach, expect, test, vi } from 'vitest';
import { repairStylesheets } from '../../../../src/loading/modules/stylesheets.ts';

const links = () => [...document.querySelectorAll('link[data-test]')] as HTMLLinkElement[];

afterEach(() => {
  vi.unstubAllGlobals();
  for (const link of links()) link.remove();
});

/** A stylesheet that arrived without its rules, as after a connection that ended early. */
async function brokenLink(): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = URL.createObjectURL(new Blob(['.mark { color: red }'], { type: 'text/css' }));
  link.dataset.test = '';
  await new Promise((done) => {
    link.onload = done;
    document.head.append(link);
  });
  link.sheet?.deleteRule(0);
  return link;
}

test('a stylesheet without rules is loaded again', async () => {
  const link = await brokenLink();
  await repairStylesheets();
  expect(link.isConnected).toBe(false);
  expect(links().map(({ sheet }) => sheet?.cssRules.length)).toEqual([1]);
});

test('two parts that load at once wait for the same repair', async () => {
  await brokenLink();
  // The second answer comes when the first repair has ended.
  const answers: (() => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise((done) => answers.push(() => done(new Response('')))));
  const repairs = [repairStylesheets(), repairStylesheets()];
  answers[0]?.();
  await repairs[0];
  answers[1]?.();
  await repairs[1];
  expect(links()).toHaveLength(1);
});
