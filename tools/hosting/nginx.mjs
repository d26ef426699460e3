// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FOREVER, LIVE } from './rules.mjs';

/** Every kind of file that a site or a story may have. Debian's own list lacks several. */
const TYPES = `text/html html;
    text/css css;
    text/javascript js;
    text/plain txt ts;
    application/json json;
    application/manifest+json webmanifest;
    image/svg+xml svg;
    image/png png;
    image/jpeg jpg jpeg;
    image/webp webp;
    image/avif avif;
    image/gif gif;
    video/mp4 mp4 m4v;
    video/webm webm;
    audio/mpeg mp3;
    audio/mp4 m4a;
    audio/aac aac;
    audio/ogg ogg oga opus;
    audio/wav wav;
    audio/flac flac;
    text/csv csv;
    text/vtt vtt;
    font/woff2 woff2;
    application/geo+json geojson;
    text/markdown md;
    application/vnd.pmtiles pmtiles;
    application/x-protobuf pbf mvt;`;

const COMPRESSED =
  'text/css text/javascript text/plain text/markdown text/vtt application/json application/geo+json image/svg+xml';

/**
 * A location for nginx that serves the built site with the headers of `_headers`.
 *
 * A location that adds a header of its own inherits none, so each names them all; and a server's own
 * `location ~ \.js$` does not get at these files (`^~`).
 *
 * @param {readonly import('./headers-file.mjs').Rule[]} rules
 * @param {{ path: string, folder: string, site: string, brotli?: boolean }} options `path`: where the
 *   site stands on its host, with both slashes; `folder`: where its files lie on that machine; `site`:
 *   the built site here; `brotli`: whether that nginx has the module brotli_static
 */
export function nginxConfig(rules, { path, folder, site, brotli = false }) {
  if (!/^\/([\w.~-]+\/)*$/.test(path))
    throw new Error(`The path must begin and end with a slash: ${path}`);
  if (!/^\/[^\s"';{}$]*$/.test(folder))
    throw new Error(`The folder must be an absolute path without spaces or quotes: ${folder}`);
  const all = rules.find((rule) => rule.path === '/*')?.headers ?? {};
  const locations = rules
    .filter((rule) => rule.path !== '/*' && (/\*$/.test(rule.path) || isFile(site, rule.path)))
    .flatMap((rule) => {
      const below = rule.path.endsWith('*');
      const where = path + rule.path.slice(1).replace('*', '');
      // A story may be corrected on the server, and a compressed copy would be out of date.
      const live = rule.path === '/stories/*' ? withStatic('off', brotli) : [];
      const headers = { ...all, ...rule.headers };
      const plain = block(`location ${below ? '' : '= '}${where}`, [
        ...headerLines(headers),
        ...live,
      ]);
      return rule.path === '/stories/*' ? [plain, ...published(where, headers, live)] : [plain];
    });
  const outer = [
    `alias ${folder.replace(/\/?$/, '/')};`,
    'index index.html;',
    '# Addresses stay relative, so that a proxy before this server may have another name and port.',
    'absolute_redirect off;',
    `types {\n    ${TYPES}\n  }`,
    'default_type application/octet-stream;',
    'charset utf-8;',
    'charset_types text/css text/csv text/javascript text/plain text/markdown text/vtt;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 256;',
    `gzip_types ${COMPRESSED};`,
    ...withStatic('on', brotli),
    ...headerLines(all),
    '',
    '# What only the build and the host read.',
    block('location ~ /[._][^/]*$|/\\.', ['return 404;']),
    ...locations,
  ];
  return `# Written by "npm run hosting". Include it in a server block; write it anew after each build.
${path === '/' ? '' : `${block(`location = ${path.slice(0, -1)}`, ['absolute_redirect off;', `return 301 ${path};`])}\n`}${block(`location ^~ ${path}`, outer)}
`;
}

/**
 * The texts of published stories, whose addresses change with their content, and story.json, which names them.
 *
 * @param {string} where the address of the stories
 * @param {Readonly<Record<string, string>>} headers
 * @param {readonly string[]} lines
 */
function published(where, headers, lines) {
  const start = `^${where.replaceAll('.', '\\.')}(?:[^/]+/)+`;
  const location = (/** @type {string} */ end, /** @type {string} */ cache) =>
    block(`location ~ "${start}${end}"`, [
      ...headerLines({ ...headers, 'Cache-Control': cache }),
      ...lines,
    ]);
  return [location('versions/[0-9a-f]{12}/[^/]+$', FOREVER), location('story\\.json$', LIVE)];
}

/** @param {string} site @param {string} path */
function isFile(site, path) {
  return !path.endsWith('/') && existsSync(join(site, path));
}

/** @param {'on' | 'off'} state @param {boolean} brotli */
function withStatic(state, brotli) {
  return [`gzip_static ${state};`, ...(brotli ? [`brotli_static ${state};`] : [])];
}

/** @param {Readonly<Record<string, string>>} headers */
function headerLines(headers) {
  return Object.entries(headers).map(([name, value]) => {
    if (/["$\\]/.test(value))
      throw new Error(`${name} contains characters that nginx would interpret.`);
    // A missing file may be there tomorrow, so its 404 says nothing about caching.
    return `add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`;
  });
}

/** @param {string} head @param {readonly string[]} lines */
function block(head, lines) {
  const inner = lines.flatMap((line) => line.split('\n')).map((line) => (line ? `  ${line}` : ''));
  return `${head} {\n${inner.join('\n')}\n}`;
}
