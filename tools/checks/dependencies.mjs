// @ts-check
// Looks through what we did not write, without a network: `node tools/checks/dependencies.mjs`, after a build.
// - The lockfiles name no registry, prove every package by SHA-512, and run no script of a package.
// - What is shipped has a licence that allows it, and is a dependency, not a tool of ours.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Locked
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [hasInstallScript]
 * @typedef {{ packages: Readonly<Record<string, Locked>> }} Lockfile
 */

/** Each lets us ship it in a site under MIT, with its text beside it. */
const ALLOWED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
];

/** Packages that say their licence where npm does not look. */
const SAID_ELSEWHERE = new Map([
  // "licenses" in its package.json, a form of before 2014.
  ['@mapbox/jsonlint-lines-primitives', 'MIT'],
]);

/**
 * @param {Lockfile} lock
 * @param {readonly string[]} scripts packages that may have an install script
 * @returns {string[]} what is wrong, in sentences
 */
export function lockProblems(lock, scripts = []) {
  return packagesOf(lock).flatMap(({ name, entry }) => [
    ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? '')
      ? []
      : [`${name} is not proved by a SHA-512.`]),
    ...(entry.resolved === undefined ? [] : [`${name} names where it comes from.`]),
    ...(entry.hasInstallScript && !scripts.includes(name)
      ? [`${name} has an install script: look what it does before it is allowed.`]
      : []),
  ]);
}

/**
 * @param {Lockfile} lock
 * @returns {string[]} what is wrong with the licences of all that the site depends on, in sentences
 */
export function licenceProblems(lock) {
  return packagesOf(lock)
    .filter(({ entry }) => !entry.dev)
    .map(({ name, entry }) => ({ name, licence: entry.license ?? SAID_ELSEWHERE.get(name) }))
    .filter(({ licence }) => !isAllowed(licence ?? ''))
    .map(({ name, licence }) => `${name} is under ${licence ?? 'no licence that npm knows of'}.`);
}

/**
 * @param {string} report licenses.md, which the build writes of what it has bundled
 * @param {Lockfile} lock
 * @returns {string[]} what is wrong with it, in sentences
 */
export function bundleProblems(report, lock) {
  const bundled = [...report.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)];
  if (bundled.length === 0) return ['licenses.md names no package.'];
  const shipped = new Set(
    packagesOf(lock)
      .filter(({ entry }) => !entry.dev)
      .map(({ name }) => name),
  );
  return bundled.flatMap(([, name = '', , licence = '']) => [
    ...(isAllowed(licence) ? [] : [`${name} is bundled, under ${licence}.`]),
    ...(shipped.has(name) ? [] : [`${name} is bundled, and no dependency of the site.`]),
  ]);
}

/** @param {Lockfile} lock */
function packagesOf({ packages }) {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), entry }));
}

/** One of several is enough, "MIT OR X"; each of several must do, "MIT AND X". @param {string} licence */
function isAllowed(licence) {
  const plain = licence.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @param {string} path */
  const lockAt = (path) => /** @type {Lockfile} */ (JSON.parse(readFileSync(path, 'utf8')));
  const lock = lockAt('package-lock.json');
  const problems = [
    ...lockProblems(lock),
    // `npm run basemap` installs with --ignore-scripts.
    ...lockProblems(lockAt('tools/basemap/package-lock.json'), ['msgpackr-extract']),
    ...licenceProblems(lock),
    ...bundleProblems(readFileSync('dist/licenses.md', 'utf8'), lock),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
