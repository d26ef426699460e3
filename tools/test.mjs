// @ts-check
// Runs the tests: unit, browser, then end to end against a fresh build. Stops where one of the three
// fails. The last line says `N passed, N failed`, and how many were skipped, if any.
//   --full   also what is tagged @full, and random tests for longer: `npm run test:full`
//   --built  takes dist as it is: `npm run check` has just built it
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browsers/browser.mjs';

const { values: options } = parseArgs({
  options: { full: { type: 'boolean' }, built: { type: 'boolean' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'whistlestop-tests-'));
let passed = 0;
let failed = 0;
let skipped = 0;

/** @param {string[]} args @param {Record<string, string>} env */
function node(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return status === 0;
}

/**
 * Adds a runner's figures to the sum. A run that fails without a failed test (a file that doesn't
 * load, an error between tests, no report at all) counts as one failed.
 * @param {string} file @param {boolean} ok
 * @param {(report: any) => [passed: number, failed: number, skipped: number]} figures
 */
function count(file, ok, figures) {
  let [good, bad, left] = [0, 0, 0];
  try {
    [good, bad, left] = figures(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`No figures from ${file}:`, error);
    ok = false;
  }
  passed += good;
  failed += ok ? bad : Math.max(bad, 1);
  skipped += left;
  return ok && bad === 0;
}

/** @param {string[]} projects */
function runVitest(...projects) {
  const file = join(reports, `${projects.join('-')}.json`);
  const ok = node([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.map((name) => `--project=${name}`),
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return count(file, ok, (report) => [
    report.numPassedTests,
    report.numFailedTests,
    report.numPendingTests,
  ]);
}

function build() {
  if (options.built) return true;
  const ok = node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  if (!ok) failed += 1;
  return ok;
}

function runEndToEnd() {
  const file = join(reports, 'e2e.json');
  const ok = node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAYWRIGHT_FORCE_TTY: '0',
  });
  return count(file, ok, ({ stats }) => [
    stats.expected,
    stats.unexpected + stats.flaky,
    stats.skipped,
  ]);
}

try {
  if (options.full) process.env.FULL = '1';
  process.env.CHROME_PATH = ensureBrowser();
  const ok = runVitest('unit', 'unit-tz') && runVitest('browser') && build() && runEndToEnd();
  if (!ok) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}
