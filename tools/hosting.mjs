// @ts-check
// Prints a host's configuration for the built site in dist/:
//   npm run --silent hosting -- nginx /journeys/ /srv/www/journeys [--brotli]
//   npm run --silent hosting -- headers /journeys/
import { readFileSync } from 'node:fs';
import { readHeadersFile, writeHeadersFile } from './hosting/headers-file.mjs';
import { nginxConfig } from './hosting/nginx.mjs';

const args = process.argv.slice(2);
const brotli = args.includes('--brotli');
const [kind, path = '/', folder = '/srv/www'] = args.filter((arg) => arg !== '--brotli');

try {
  const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));
  if (kind === 'nginx')
    process.stdout.write(nginxConfig(rules, { path, folder, site: 'dist', brotli }));
  else if (kind === 'headers') process.stdout.write(writeHeadersFile(below(rules, path)));
  else throw new Error('Usage: nginx <path> <folder> [--brotli], or headers <path>');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {readonly import('./hosting/headers-file.mjs').Rule[]} rules
 * @param {string} path
 */
function below(rules, path) {
  return rules.map((rule) => ({ ...rule, path: path.replace(/\/?$/, '') + rule.path }));
}
