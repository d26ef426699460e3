import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { headersFor, readHeadersFile } from '../../../tools/hosting/headers-file.mjs';
import { policyOf } from '../../../tools/hosting/policy.mjs';
import { FOREVER, LIVE } from '../../../tools/hosting/rules.mjs';
import { type NginxSite, noNginx, serveWithNginx } from '../../fixtures/served/nginx.ts';

test.skip(noNginx !== null, noNginx ?? '');

const STORY = 'stories/vladivostok-2019';
// In one worker: they share a server.
test.describe.configure({ mode: 'default' });

let site: NginxSite;

test.beforeAll(async () => {
  // It compresses the whole site first.
  test.setTimeout(120_000);
  site = await serveWithNginx('/news/maps/', { compressed: true });
});

test.afterAll(async () => {
  const errors = site.errors();
  await site.close();
  // A file that is missing is an error to nginx; all else would be one of the configuration.
  expect(errors).not.toMatch(/\[(warn|crit|alert|emerg)\]/);
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as written, without a browser's tidying of the path and without decompressing. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port, pathname } = new URL(site.url);
  return new Promise((done, fail) => {
    get(
      { hostname, port, path: path.startsWith('/') ? path : pathname + path, headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    ).on('error', fail);
  });
}

const built = () =>
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice('dist/'.length))
    .filter((path) => !/^[._]/.test(path));

test('every file comes with exactly the headers that the build has written, each once', async () => {
  const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));
  for (const path of ['', ...built()]) {
    const { status, headers, body } = await ask(path);
    expect(status, path).toBe(200);
    const sent = headersFor(rules, `/${path}`);
    // The one file for which nginx says more than `_headers` can.
    if (/^stories\/.*\/story\.json$/.test(path)) sent['Cache-Control'] = LIVE;
    for (const [name, value] of Object.entries(sent))
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    expect(body.equals(readFileSync(join('dist', path || 'index.html'))), path).toBe(true);
  }
});

test('each page’s policy is its own, and says who may frame it', async () => {
  for (const [name, ancestors] of [
    ['index.html', "; frame-ancestors 'self'"],
    ['present.html', "; frame-ancestors 'self'"],
    ['embed.html', ''],
  ]) {
    const { headers } = await ask(name ?? '');
    expect(headers['content-security-policy']).toBe(`${policyOf(`dist/${name}`)}${ancestors}`);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-frame-options']).toBeUndefined();
  }
});

test('every file says what it is', async () => {
  const types = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    json: 'application/json',
    geojson: 'application/geo+json',
    md: 'text/markdown; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
    ts: 'text/plain; charset=utf-8',
    svg: 'image/svg+xml',
    png: 'image/png',
    avif: 'image/avif',
    webp: 'image/webp',
    jpg: 'image/jpeg',
    csv: 'text/csv; charset=utf-8',
    vtt: 'text/vtt; charset=utf-8',
    woff2: 'font/woff2',
  };
  for (const path of built()) {
    const { headers } = await ask(path);
    const ending = path.split('.').at(-1) as keyof typeof types;
    expect(headers['content-type'], path).toBe(types[ending] ?? `no type is known for ${path}`);
  }
});

test('text comes compressed, pictures and fonts as they are', async () => {
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync };
  for (const encoding of site.brotli ? (['gzip', 'br'] as const) : (['gzip'] as const)) {
    for (const path of [
      '',
      'embed.html',
      'embed.js',
      'sw.js',
      'basemap/world.json',
      'licenses.md',
    ]) {
      const { headers, body } = await ask(path, { 'Accept-Encoding': encoding });
      const whole = readFileSync(join('dist', path || 'index.html'));
      expect(headers['content-encoding'], path).toBe(encoding);
      expect(headers.vary, path).toBe('Accept-Encoding');
      expect(unpack[encoding](body).equals(whole), path).toBe(true);
      expect(body.length, path).toBeLessThan(0.6 * whole.length);
    }
  }
  for (const path of built().filter((each) => /\.(png|woff2)$/.test(each))) {
    const { headers } = await ask(path, { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding'], path).toBeUndefined();
  }
});

test('a story that is corrected where it lies shows at once, compressed or not', async () => {
  const path = `${STORY}/article.en.md`;
  const before = await ask(path, { 'Accept-Encoding': 'gzip, br' });
  expect(before.headers['content-encoding']).toBe('gzip');
  // What someone who compresses all files would lay there.
  writeFileSync(join(site.folder, `${path}.gz`), 'old');
  appendFileSync(join(site.folder, path), '\nMended.\n');
  const after = await ask(path, { 'Accept-Encoding': 'gzip, br' });
  expect(gunzipSync(after.body).toString()).toContain('Mended.');
});

test('what has not changed is not sent again', async () => {
  for (const encoding of ['identity', 'gzip', 'br']) {
    for (const path of ['', 'basemap/world.json', `${STORY}/story.json`]) {
      const first = await ask(path, { 'Accept-Encoding': encoding });
      const tag = first.headers.etag ?? 'no tag';
      const again = await ask(path, { 'Accept-Encoding': encoding, 'If-None-Match': tag });
      expect(again.status, `${path} as ${encoding}`).toBe(304);
      expect(again.body).toHaveLength(0);
      // A browser takes the headers of a 304 for those of the page.
      for (const name of ['content-security-policy', 'cache-control'] as const)
        expect(again.headers[name], `${name} of ${path}`).toBe(first.headers[name]);
    }
  }
});

test('a published story: its texts are kept for good, and story.json is asked for again', async () => {
  const desk = mkdtempSync(join(tmpdir(), 'whistlestop-desk-'));
  const [from, to] = [join(desk, 'live'), join(site.folder, 'stories/live')];
  cpSync(join('dist', STORY), from, { recursive: true });
  const publish = () => {
    const { status, stdout } = spawnSync(process.execPath, [
      ...['tools/story/story-check.mjs', '--publish', from, to],
    ]);
    expect(status, String(stdout)).toBe(0);
  };
  publish();
  const first = await ask('stories/live/story.json');
  expect(first.headers['cache-control']).toBe(LIVE);
  const { files } = JSON.parse(String(first.body)).version;
  const path = `stories/live/versions/${files['article.en.md']}/article.en.md`;
  const article = await ask(path);
  expect(article.headers['cache-control']).toBe(FOREVER);
  expect(article.headers['content-type']).toBe('text/markdown; charset=utf-8');
  expect(article.headers['x-content-type-options']).toBe('nosniff');

  const known = { 'If-None-Match': first.headers.etag ?? '' };
  publish();
  expect((await ask('stories/live/story.json', known)).status).toBe(304);
  appendFileSync(join(from, 'article.en.md'), '\nThe train has arrived.\n');
  publish();
  const next = await ask('stories/live/story.json', known);
  expect(next.status).toBe(200);
  const { version } = JSON.parse(String(next.body));
  expect(version.files['route.geojson']).toBe(files['route.geojson']);
  expect(version.files['article.en.md']).not.toBe(files['article.en.md']);
  // Whoever has the old story.json still gets the old article.
  expect((await ask(path)).body.equals(article.body)).toBe(true);
  for (const hidden of ['.published.json', '.publishing'])
    expect((await ask(`stories/live/${hidden}`)).status).toBe(404);
  rmSync(desk, { recursive: true });
});

test('a part of a file can be asked for, as archives of maps are', async () => {
  const { status, headers, body } = await ask(`${STORY}/route.geojson`, { Range: 'bytes=2-9' });
  expect(status).toBe(206);
  expect(headers['content-range']).toMatch(/^bytes 2-9\//);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(body.equals(readFileSync(`dist/${STORY}/route.geojson`).subarray(2, 10))).toBe(true);
});

test('what is missing is 404, for now and not for ever, and no less guarded', async () => {
  for (const path of ['assets/old-chunk.js', 'stories/none/story.json', 'nothing.html', 'embed']) {
    const { status, headers } = await ask(path);
    expect(status, path).toBe(404);
    expect(headers['cache-control'], path).toBeUndefined();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['access-control-allow-origin'], path).toBe('*');
  }
});

test('nothing but the site comes out of its folder', async () => {
  for (const path of [
    ...['_headers', '.vite/manifest.json', 'stories/.git/config', '.env'],
    ...[
      '../nginx.conf',
      '..%2fnginx.conf',
      '/news/maps../nginx.conf',
      '/news/maps/..%2f..%2fetc/passwd',
    ],
    ...['stories/..%5c..%5cnginx.conf', 'assets/', 'stories/'],
  ]) {
    const { status, body } = await ask(path);
    expect([400, 403, 404], path).toContain(status);
    expect(body.toString(), path).not.toMatch(/worker_processes|root:|Content-Security-Policy/);
  }
});

test('the address without its last slash leads to the site, whatever stands before this server', async () => {
  const { status, headers } = await ask('/news/maps');
  expect(status).toBe(301);
  expect(headers.location).toBe('/news/maps/');
});
