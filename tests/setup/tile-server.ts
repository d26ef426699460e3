import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { archive, style, tile, tileJson } from '../fixtures/served/tiles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the tile server. */
    tileServer: string;
    /** Whether this is `npm run test:full`. */
    full: boolean;
  }
}

/**
 * How a file is answered. `other`: another JSON. `unsound`: a style with a mistake in it.
 * `broken`: the beginning alone. `cut`: half of it, then the line is dead. `silent`: taken and never
 * answered. `few`: some of the tiles are missing.
 */
type Way =
  | 'ok'
  | 'missing'
  | 'refused'
  | 'broken'
  | 'other'
  | 'unsound'
  | 'page'
  | 'cut'
  | 'silent'
  | 'few';

type Part = 'style' | 'json' | 'tile' | 'archive';

/**
 * A host of maps beside the tests' own, with all the faults that a host may have. Each test has a
 * folder `/<key>/`: `PUT /<key>/?style=missing` says how its parts are answered from now on, and
 * `GET /<key>/log` tells what was asked for, and what was given up before it was answered.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const ways = new Map<string, Partial<Record<Part, Way>>>();
  const logs = new Map<string, string[]>();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, key = '', ...rest] = url.pathname.split('/');
    const file = rest.join('/');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Cache-Control', 'no-store');
    if (request.method === 'OPTIONS') response.end();
    else if (request.method === 'PUT') {
      ways.set(key, Object.fromEntries(url.searchParams));
      response.end();
    } else if (file === 'log') response.end(JSON.stringify(logs.get(key) ?? []));
    else {
      const log = (line: string) => logs.set(key, [...(logs.get(key) ?? []), line]);
      log(file);
      response.on('close', () => {
        if (!response.writableFinished) log(`${file} given up`);
      });
      answer(file, ways.get(key) ?? {}, request, response);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  provide('full', process.env.FULL === '1');
  provide('tileServer', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
}

function answer(
  file: string,
  ways: Partial<Record<Part, Way>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  if (file === 'style.json') send(response, ways.style ?? 'ok', json(style()));
  else if (file === 'tiles.json') {
    const folder = new URL('.', `http://${request.headers.host}${request.url}`);
    send(response, ways.json ?? 'ok', json(tileJson(folder.href)));
  } else if (file === 'area.pmtiles') {
    const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
    const bytes = archive();
    // The header is the first of it; all else that is asked for is metadata or tiles.
    const way = (Number(from) === 0 ? ways.archive : ways.tile) ?? 'ok';
    response.statusCode = 206;
    send(response, way, bytes.subarray(Number(from), Number(to) + 1));
  } else {
    const [, x = 0, y = 0] = /(\d+)\/(\d+)\.pbf$/.exec(file) ?? [];
    const one = (Number(x) + 2 * Number(y)) % 4;
    const way = ways.tile ?? 'ok';
    send(response, way === 'few' && one === 0 ? 'missing' : way, tile());
  }
}

function send(response: ServerResponse, way: Way, body: Uint8Array): void {
  switch (way) {
    case 'silent':
      return;
    case 'missing':
      response.writeHead(404).end();
      return;
    case 'refused':
      response.removeHeader('Access-Control-Allow-Origin');
      response.end(body);
      return;
    case 'broken':
      response.end(body.subarray(0, body.length / 8));
      return;
    case 'other':
      response.end('{"version":7,"hello":"world"}');
      return;
    case 'unsound':
      response.end('{"version":8,"sources":{},"layers":[{"id":"land","type":"nonsense"}]}');
      return;
    case 'page':
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Welcome</title>');
      return;
    case 'cut':
      response.setHeader('Content-Length', body.length);
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    default:
      response.end(body);
  }
}
