import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, type Rule, readHeadersFile } from '../../../tools/hosting/headers-file.mjs';
import { MEDIA_TYPES } from '../../fixtures/served/media-types.ts';

interface ServedFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A folder of files, as a host sends it that reads `_headers`: see docs/hosting.md. */
export interface SiteServer {
  /** With its last slash. */
  readonly url: string;
  /** Bytes that a path costs on the wire, without headers. Throws where there is no such file. */
  size(path: string): number;
  /** Serves a file that no build has made. */
  add(path: string, body: string | Uint8Array): void;
  close(): Promise<void>;
}

/** What is compressed already would only grow. */
const PACKED = new Set(['.woff2', '.png', '.jpg', '.webp', '.avif', '.mp4']);

/**
 * Compresses everything first, so that no answer waits for it. That takes seconds: where nobody measures,
 * `compressed: false` sends files as they are.
 */
export async function serveSite(folder: string, { compressed = true } = {}): Promise<SiteServer> {
  const files = new Map<string, ServedFile>();
  const rules = rulesOf(folder);
  const serve = (path: string, raw: Buffer) =>
    files.set(path, served(path, raw, rules, compressed));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    serve(path.slice(folder.length).replaceAll('\\', '/'), readFileSync(path));
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!file) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === file.headers.ETag)
      response.writeHead(304, file.headers).end();
    else response.writeHead(200, file.headers).end(file.body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    size: (path) => {
      const file = files.get(path);
      if (!file) throw new Error(`The site has no ${path}`);
      return file.body.length;
    },
    add: (path, body) => void serve(path, Buffer.from(body)),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What is no build of ours is for everyone, too: pages of other sites load their files from there. */
function rulesOf(folder: string): readonly Rule[] {
  const file = join(folder, '_headers');
  if (existsSync(file)) return readHeadersFile(readFileSync(file, 'utf8'));
  return [{ path: '/*', headers: { 'Access-Control-Allow-Origin': '*' } }];
}

function served(
  path: string,
  raw: Buffer,
  rules: readonly Rule[],
  compressed: boolean,
): ServedFile {
  const ending = extname(path);
  const packed = !compressed || PACKED.has(ending);
  return {
    body: packed ? raw : brotli(raw),
    headers: {
      'Content-Type': MEDIA_TYPES[ending] ?? 'application/octet-stream',
      ETag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}"`,
      ...headersFor(rules, path),
      Vary: 'Accept-Encoding',
      ...(packed ? {} : { 'Content-Encoding': 'br' }),
    },
  };
}

export function brotli(raw: Buffer): Buffer {
  return brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
}
