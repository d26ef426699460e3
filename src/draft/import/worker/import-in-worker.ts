import type { ImportOutcome } from '../imported.ts';
import type { ForeignFile, ImportOptions } from '../options.ts';

/** The options that can be sent to a worker. */
export type WorkerOptions = Omit<ImportOptions, 'parseXml' | 'zoneAt'>;

/**
 * `importFiles` in a worker, so that a page answers while half a million points are read. Never rejects but by
 * the signal: a worker that fails, for instance since its memory is full, is a failure like any other.
 */
export async function importInWorker(
  files: readonly ForeignFile[],
  options: WorkerOptions,
  signal?: AbortSignal,
): Promise<ImportOutcome> {
  signal?.throwIfAborted();
  const file = files[0]?.name ?? '';
  let worker: Worker;
  try {
    worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return { failure: { code: 'not-started', values: { file } } };
  }
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ImportOutcome>) => resolve(data);
      // A script that does not load, e.g. since a new version was published, gives no message.
      worker.onerror = (event) => {
        const code = event instanceof ErrorEvent && event.message ? 'stopped' : 'not-started';
        resolve({ failure: { code, values: { file } } });
      };
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.postMessage([files, options]);
    });
  } finally {
    worker.terminate();
  }
}
