// @ts-check
// Runs all tests: unit, browser, then end to end against a fresh build. Stops where one of the three
// fails. The last line says `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = 'node_modules/vitest/vitest.mjs';
const reports = mkdtempSync(join(tmpdir(), 'whistlestop-tests-'));
let passed = 0;
let failed = 0;

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
 * @param {string} file @param {boolean} ok @param {(report: any) => [number, number]} figures
 */
function count(file, ok, figures) {
  let [good, bad] = [0, 0];
  try {
    [good, bad] = figures(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`No figures from ${file}:`, error);
    ok = false;
  }
  passed += good;
  failed += ok ? bad : Math.max(bad, 1);
  return ok && bad === 0;
}

/** @param {string[]} projects */
function runVitest(...projects) {
  const file = join(reports, `${projects.join('-')}.json`);
  const ok = node([
    vitest,
    'run',
    ...projects.map((name) => `--project=${name}`),
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return count(file, ok, (report) => [report.numPassedTests, report.numFailedTests]);
}

function runEndToEnd() {
  if (!node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])) {
    failed += 1;
    return false;
  }
  const file = join(reports, 'e2e.json');
  const ok = node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAYWRIGHT_FORCE_TTY: '0',
  });
  return count(file, ok, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);
}

try {
  process.env.CHROME_PATH = ensureBrowser();
  if (!runVitest('unit', 'unit-tz') || !runVitest('browser') || !runEndToEnd())
    process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed`);
}
