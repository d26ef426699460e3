import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { headersFor, readHeadersFile } from '../../tools/hosting/headers-file.mjs';
import { MEDIA_TYPES } from '../fixtures/served/media-types.ts';
import { listen } from './console-recorder.ts';

const RECORDER = 'console-recorder.js';

export interface PackedSite {
  /** With its last slash. */
  readonly url: string;
  /** Files that a page asked for and that are not there. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

interface Hosting {
  /** The folder on the host, with both slashes. */
  readonly base: string;
  /** The host sends the headers that the build writes for it. */
  readonly headers: boolean;
}

/** Serves a site that the studio packed, as hosts do. Its pages record what they complain of. */
export async function servePacked(
  files: Readonly<Record<string, Uint8Array>>,
  { base, headers }: Hosting,
): Promise<PackedSite> {
  const missing: string[] = [];
  const rules = headers ? readHeadersFile(readFileSync('dist/_headers', 'utf8')) : [];
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://localhost');
    const path = pathname.slice(base.length) || 'index.html';
    const file = path === RECORDER ? Buffer.from(`(${listen})();`) : files[path];
    if (!pathname.startsWith(base) || !file) {
      if (!pathname.endsWith('favicon.ico')) missing.push(pathname);
      response.writeHead(404).end();
      return;
    }
    const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headersFor(rules, pathname), 'Content-Type': type });
    const script = `<head><script src="./${RECORDER}"></script>`;
    response.end(
      extname(path) === '.html'
        ? new TextDecoder().decode(file).replace('<head>', () => script)
        : file,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    missing,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
