import * as v from 'valibot';
import { t } from '../../i18n/translate.ts';
import { SITE_ROOT } from '../../loading/site-root.ts';
import { reportIssue } from '../../ui/issues/issues.ts';
import { answerSchema, type OfflineAnswer, type OfflineCommand } from './messages.ts';

/** The page has network and processor to itself for this time, ms. */
const HEAD_START_MS = 6000;

/** Resolves when the page is loaded, some time has passed, and the browser is idle. */
export async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }));
  await new Promise((done) => setTimeout(done, HEAD_START_MS));
  if ('requestIdleCallback' in window)
    await new Promise((done) => requestIdleCallback(done, { timeout: 10_000 }));
}

/** Whether the reader's connection is good enough for megabytes that nobody asked for. */
export function isNetworkIdle(): boolean {
  const { connection } = navigator as {
    connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return !connection || (!connection.saveData && (connection.effectiveType ?? '4g') === '4g');
}

/** The worker's script is given up after this time, ms. */
const SCRIPT_TIMEOUT_MS = 20_000;
/** The files that the worker caches are given up after this time, ms. */
const FILES_TIMEOUT_MS = 180_000;

/**
 * The worker that serves this page, registered where there is none. Null where the browser refuses it,
 * its script fails to load, or the worker could not cache all files.
 */
export async function workerOfSite(): Promise<ServiceWorker | null> {
  try {
    const { serviceWorker } = navigator;
    const address = new URL('sw.js', SITE_ROOT);
    const registration = await within(
      SCRIPT_TIMEOUT_MS,
      serviceWorker.register(address, { updateViaCache: 'none' }),
    );
    if (!registration) return null;
    return (
      serviceWorker.controller ??
      registration.active ??
      (await within(FILES_TIMEOUT_MS, activated(registration)))
    );
  } catch {
    return null;
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the site's first worker is active; null where it never will be. */
async function activated({ installing, waiting }: ServiceWorkerRegistration) {
  const worker = installing ?? waiting;
  if (!worker) return null;
  return new Promise<ServiceWorker | null>((done) => {
    const check = () => {
      if (worker.state === 'activated') done(worker);
      if (worker.state === 'redundant') done(null);
    };
    worker.addEventListener('statechange', check);
    check();
  });
}

/** A worker that is silent for this time has died, ms. */
const SILENCE_TIMEOUT_MS = 30_000;

/** Sends a command to the worker, and resolves with its last answer; with a failure where it falls silent. */
export function ask(
  worker: ServiceWorker,
  command: OfflineCommand,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<OfflineAnswer> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = () => {
      port1.close();
      done({ kind: 'failed', why: 'other' });
    };
    let silence = setTimeout(giveUp, SILENCE_TIMEOUT_MS);
    port1.onmessage = ({ data }) => {
      const { success, output } = v.safeParse(answerSchema, data);
      if (!success) return;
      clearTimeout(silence);
      if (output.kind === 'progress') silence = setTimeout(giveUp, SILENCE_TIMEOUT_MS);
      if (output.kind === 'progress') return onProgress(output.done, output.of);
      port1.close();
      done(output);
    };
    worker.postMessage(command, [port2]);
  });
}

/** Caches site and story once nothing else needs the network, without a word to the reader. */
export async function registerWhenIdle(slug: string): Promise<void> {
  if (!import.meta.env.PROD || !isNetworkIdle()) return;
  await whenIdle();
  const worker = await workerOfSite();
  const answer = worker && (await ask(worker, { do: 'safe', slug }));
  if (answer?.kind === 'state') return;
  reportIssue({
    ...{ code: 'site-not-kept', level: 'info', shown: 'console', cause: answer ?? 'no worker' },
    what: t('loading.offline-not-kept'),
  });
}
