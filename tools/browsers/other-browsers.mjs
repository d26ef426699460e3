// @ts-check
// Firefox and WebKit for tests/browsers, and what they need to draw WebGL on a machine without a screen.
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, isProgram } from './browser.mjs';

const PACKAGES = [
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  // Mesa draws in software.
  'libegl1',
  'libgl1-mesa-dri',
];

/** @param {readonly string[]} paths */
const firstProgram = (paths) => paths.find(isProgram) ?? null;

/** @param {...string} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return firstProgram(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

/** @returns {string | null} the path of a Firefox on `PATH` */
export const findFirefox = () => onPath('firefox-esr', 'firefox');

/** @returns {string | null} the path of WebKitGTK's own small browser, the one that its driver starts */
export function findMiniBrowser() {
  /** @param {string} folder */
  const within = (folder) => {
    try {
      return readdirSync(folder).map((name) => join(folder, name));
    } catch {
      return [];
    }
  };
  const folders = ['/usr/lib', ...within('/usr/lib')].flatMap(within);
  return firstProgram(
    folders
      .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
      .map((folder) => join(folder, 'MiniBrowser')),
  );
}

const findDisplay = () => onPath('Xvfb');
const findWebKit = () => onPath('WebKitWebDriver') && findMiniBrowser();

/** What each browser cannot do without, by the name of the Debian package that has it. */
const NEEDS = {
  Firefox: { 'firefox-esr': findFirefox, xvfb: findDisplay },
  WebKit: { 'webkit2gtk-driver': findWebKit, xvfb: findDisplay },
};

/**
 * @param {keyof typeof NEEDS} browser
 * @returns {string | null} why its tests cannot run here; null if they can
 */
export function whyNot(browser) {
  const missing = Object.entries(NEEDS[browser]).flatMap(([name, find]) => (find() ? [] : [name]));
  if (missing.length === 0) return null;
  return `The tests in ${browser} were skipped: ${missing.join(' and ')} not found (Debian: apt-get install ${PACKAGES.join(' ')}).`;
}

/** Installs what is missing, where this is root on Debian. */
export function installOtherBrowsers() {
  if (whyNot('Firefox') || whyNot('WebKit')) installFromDebian(...PACKAGES);
}
