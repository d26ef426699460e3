// Before all others.
import './without-document.ts';
import { importFiles } from '../import-file.ts';
import type { ForeignFile } from '../options.ts';
import { parseXml } from '../read/parse-xml.ts';
import { zoneOf } from '../read/zone-of.ts';
import type { WorkerOptions } from './import-in-worker.ts';

// A worker's entry: reads foreign files beside the page, which goes on answering.

addEventListener('message', async ({ data }: MessageEvent<[ForeignFile[], WorkerOptions]>) => {
  const [files, options] = data;
  postMessage(await importFiles(files, { ...options, parseXml, zoneAt: zoneOf }));
});
