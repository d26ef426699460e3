import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { listen } from './console-recorder.ts';

/** Deep under a host, as in the end-to-end tests. */
const BASE = '/some/path/';
const RECORDER = 'console-recorder.js';
const PAGE = /^(?:|(?:index|embed|present|preview|studio)\.html)$/;

export interface Site {
  /** With its last slash. */
  readonly url: string;
  /** Files that a page asked for and that are not there. */
  readonly missing: readonly string[];
  /** How long each font keeps its reader waiting, ms. */
  fontDelay: number;
  close(): Promise<void>;
}

/**
 * Serves the build. Each page gets one script of the tests' own, before all others: WebKit's driver has
 * no way to read the console.
 */
export async function serveSite(): Promise<Site> {
  const missing: string[] = [];
  const site = { missing, fontDelay: 0 };
  const server = await preview({
    base: BASE,
    logLevel: 'warn',
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
    plugins: [{ name: 'recorder', configurePreviewServer: (each) => use(each, site) }],
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The site has no address.');
  return Object.assign(site, { url, close: () => server.close() });
}

function use(server: PreviewServer, site: { missing: string[]; fontDelay: number }): void {
  const folder = join(server.config.root, server.config.build.outDir);
  const script = `(${listen.toString()})();`;
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(BASE.length);
    response.once('finish', () => {
      if (response.statusCode >= 400) site.missing.push(path);
    });
    if (path === RECORDER) {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else if (PAGE.test(path)) {
      const html = readFileSync(join(folder, path || 'index.html'), 'utf8');
      response.setHeader('Content-Type', 'text/html');
      response.end(html.replace('<head>', `<head><script src="./${RECORDER}"></script>`));
    } else if (path.endsWith('.woff2') && site.fontDelay > 0) {
      setTimeout(next, site.fontDelay);
    } else next();
  });
}
