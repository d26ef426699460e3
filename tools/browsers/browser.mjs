// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const disabledFeatures = [
  // The suggestions below the address bar are web pages of Chromium's own since 2026: without a window to
  // be seen in, each new one costs half a second of a core, ten times as much as an empty page.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  // Playwright's own list, as of 1.65: Chromium takes the last list that it is given, and no other.
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];

/** No calls home, and nothing that only a person at the browser would use. */
const quietFlags = [
  `--disable-features=${disabledFeatures}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox refuses to start as root, which containers and CI often are.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** WebGL 2 in software, so that the map draws alike with and without a graphics card. */
export const browserFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  ...quietFlags,
];

/** No WebGL, as on an old or locked-down machine. */
export const browserFlagsWithoutWebGl = [
  '--disable-gpu',
  '--disable-3d-apis',
  '--disable-software-rasterizer',
  ...quietFlags,
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
];

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium or Chrome on this machine: the one that CHROME_PATH or
 * PLAYWRIGHT_CHROMIUM_PATH names, else one on PATH or in the usual places, else the one that
 * Playwright has installed. Null where there is none; throws where the environment names no program.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH || process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROME_PATH or PLAYWRIGHT_CHROMIUM_PATH is ${named}, which is not a program.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find(isProgram) ?? null;
}

/** A browser that is there but lacks a system library can't even say its version. */
function findWorkingBrowser() {
  const path = findBrowser();
  return path && spawnSync(path, ['--version']).status === 0 ? path : null;
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', stdio: 'pipe' });
  if (status !== 0) console.log(`  failed: ${stderr.trim().split('\n')[0] ?? ''}`);
  return status === 0;
}

/**
 * Does nothing where this is not root on Debian. Reports on the console what failed.
 * @param {...string} packages
 */
export function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  run('apt-get', ['update', ...options]);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...options, ...packages]);
}

/**
 * Finds a browser or installs one: Playwright's, else Debian's where this is root on Debian.
 * Throws, and says what to do, if both fail.
 * @returns {string} its path
 */
export function ensureBrowser() {
  const found = findWorkingBrowser();
  if (found) return found;
  console.log('Chromium or Chrome not found; installing it.');
  const playwright = fileURLToPath(
    new URL('../../node_modules/playwright/cli.js', import.meta.url),
  );
  run(process.execPath, [playwright, 'install', 'chromium']);
  if (!findWorkingBrowser()) installFromDebian('chromium');
  const installed = findWorkingBrowser();
  if (installed) return installed;
  throw new Error(
    'The tests need Chromium or Chrome, and it could not be installed. Install one yourself; if it is not on PATH, set CHROME_PATH.',
  );
}
