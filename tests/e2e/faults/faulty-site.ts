import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { MEDIA_TYPES } from '../../fixtures/served/media-types.ts';

/** What can befall a file on its way. */
export const WIRE_FAULTS = {
  /** It is not there. */
  404: (response) => void response.writeHead(404, HTML).end('<h1>Not found</h1>'),
  /** The server is in trouble. */
  500: (response) => void response.writeHead(500, HTML).end('<h1>Internal error</h1>'),
  /** Bytes that mean nothing, under the file's own type. */
  noise: (response, { type, body }) =>
    void response.writeHead(200, { ...ALL, 'Content-Type': type }).end(noise(body.length)),
  /** A page in place of the file, as a hotel's network sends it. */
  page: (response) => void response.writeHead(200, HTML).end('<h1>Welcome! Please log in.</h1>'),
  /** Half of what was promised, then the line is cut. */
  half(response, { type, body }) {
    const headers = { ...ALL, 'Content-Type': type, 'Content-Length': body.length };
    response.writeHead(200, headers);
    response.write(half(body), () => response.destroy());
  },
  /** The line is cut in mid-body; nothing had been promised. */
  cut(response, { type, body }) {
    response.writeHead(200, { ...ALL, 'Content-Type': type });
    response.write(half(body), () => response.destroy());
  },
  /** No answer, ever. */
  silence: () => {},
  /** The body stops half way, and the line stays open. */
  stall(response, { type, body }) {
    response.writeHead(200, { ...ALL, 'Content-Type': type, 'Content-Length': body.length });
    response.write(half(body));
  },
} satisfies Record<string, (response: ServerResponse, file: File) => void>;

export type WireFault = keyof typeof WIRE_FAULTS;

interface File {
  readonly type: string;
  readonly body: Buffer;
}

/** The built site, some of whose files can be made to fail. */
export interface FaultySite {
  /** With its last slash, deep under a path. */
  readonly url: string;
  /** How many answers hang, and will until all is well again. */
  readonly hanging: number;
  /** What was asked for since the last `forget`, as paths below the site. */
  readonly asked: ReadonlySet<string>;
  forget(): void;
  /** From now on these files fail in this way. */
  fail(which: string | RegExp, fault: WireFault): void;
  /** Serves this in place of what the build has made. */
  replace(path: string, text: string): void;
  /** All is well again: what was replaced too, and what hangs is let go. */
  fix(): void;
  close(): Promise<void>;
}

const BASE = '/some/path/';
const ALL = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' };
const HTML = { ...ALL, 'Content-Type': 'text/html; charset=utf-8' };
/** Half bodies and cut lines are beyond `page.route`: this server writes to the socket itself. */
export async function faultySite(folder = 'dist'): Promise<FaultySite> {
  const asked = new Set<string>();
  const replaced = new Map<string, string>();
  const hanging = new Set<ServerResponse>();
  let failing: ((path: string) => WireFault | null)[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) || 'index.html' : '';
    asked.add(path);
    const file = read(path);
    if (!file) return void response.writeHead(404, HTML).end();
    const fault = failing.map((look) => look(path)).find((each) => each !== null);
    if (!fault) {
      const forEver = path.startsWith('assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache';
      const headers = { ...ALL, 'Content-Type': file.type, 'Cache-Control': forEver };
      return void response.writeHead(200, headers).end(file.body);
    }
    hanging.add(response);
    response.on('close', () => hanging.delete(response));
    WIRE_FAULTS[fault](response, file);
  });
  function read(path: string): File | null {
    const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
    const text = replaced.get(path);
    if (text !== undefined) return { type, body: Buffer.from(text) };
    const where = join(folder, normalize(path));
    if (!where.startsWith(folder) || !statSync(where, { throwIfNoEntry: false })?.isFile())
      return null;
    return { type, body: readFileSync(where) };
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${BASE}`,
    asked,
    get hanging() {
      return hanging.size;
    },
    forget: () => asked.clear(),
    fail(which, fault) {
      failing.push((path) =>
        (typeof which === 'string' ? path === which : which.test(path)) ? fault : null,
      );
    },
    replace: (path, text) => void replaced.set(path, text),
    fix() {
      failing = [];
      replaced.clear();
      for (const response of hanging) response.destroy();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const half = (body: Buffer) => body.subarray(0, Math.ceil(body.length / 2));

/** The same at every run, and neither text nor script. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 0, x = 1; i < length; i += 1) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    bytes[i] = x >>> 16;
  }
  return bytes;
}
