// @ts-check
// Runs the smoke tests in Firefox and WebKit against a fresh build: `npm run test:browsers`.
// The last line says `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOtherBrowsers, whyNot } from './other-browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'whistlestop-browsers-'));
const file = join(reports, 'report.json');

/** @param {string[]} args */
const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

let [passed, failed, skipped] = [0, 0, 0];
try {
  installOtherBrowsers();
  const ok =
    node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn') &&
    node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project=other-browsers',
      '--allowOnly=false',
      '--reporter=verbose',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...process.argv.slice(2),
    );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    passed = report.numPassedTests;
    failed = report.numFailedTests;
    skipped = report.numPendingTests;
  } catch (error) {
    console.error('The tests wrote no report:', error);
  }
  // A file that does not load fails without a failed test.
  if (!ok) failed = Math.max(failed, 1);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
for (const browser of /** @type {const} */ (['Firefox', 'WebKit'])) {
  const reason = whyNot(browser);
  if (reason) console.log(reason);
}
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
