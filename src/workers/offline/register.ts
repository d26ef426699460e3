import * as v from 'valibot';
import { t } from '../../i18n/translate.ts';
import { reportIssue } from '../../ui/issues.ts';
import { answerSchema, type OfflineAnswer, type OfflineCommand } from './messages.ts';

/** How long the page has line and processor to itself, ms. */
const AHEAD = 6000;

/** Resolves when the page has loaded, some time has gone by, and nothing else is to be done. */
export async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }));
  await new Promise((done) => setTimeout(done, AHEAD));
  if ('requestIdleCallback' in window)
    await new Promise((done) => requestIdleCallback(done, { timeout: 10_000 }));
}

/** Whether the reader's line bears some megabytes that nobody asked for. */
export function isNetworkIdle(): boolean {
  const { connection: line } = navigator as {
    connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return !line || (!line.saveData && (line.effectiveType ?? '4g') === '4g');
}

/** Its script may take so long, and then all the files that it keeps, ms: neither is waited for for ever. */
const SCRIPT = 20_000;
const FILES = 180_000;

/**
 * The worker that serves this page, registered where there is none; null where the browser refuses,
 * its script does not come, or the worker could not keep all files.
 */
export async function workerOfSite(): Promise<ServiceWorker | null> {
  try {
    const { serviceWorker } = navigator;
    const address = new URL('sw.js', document.baseURI);
    const registration = await within(
      SCRIPT,
      serviceWorker.register(address, { updateViaCache: 'none' }),
    );
    if (!registration) return null;
    return (
      serviceWorker.controller ??
      registration.active ??
      (await within(FILES, settled(registration)))
    );
  } catch {
    return null;
  }
}

function within<T>(ms: number, asked: Promise<T> | null): Promise<T | null> {
  return Promise.race([asked, new Promise<null>((done) => setTimeout(() => done(null), ms))]);
}

/** Waits for the first worker of this site. */
function settled({ installing, waiting }: ServiceWorkerRegistration) {
  const worker = installing ?? waiting;
  if (!worker) return null;
  return new Promise<ServiceWorker | null>((done) => {
    const look = () => {
      if (worker.state === 'activated') done(worker);
      if (worker.state === 'redundant') done(null);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** A worker that says nothing for so long has died. Milliseconds. */
const SILENCE = 30_000;

/** Asks the worker, and resolves with its last answer; as failed where it falls silent. */
export function ask(
  worker: ServiceWorker,
  order: OfflineCommand,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<OfflineAnswer> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = () => {
      port1.close();
      done({ kind: 'failed', why: 'other' });
    };
    let silence = setTimeout(giveUp, SILENCE);
    port1.onmessage = ({ data }) => {
      const { success, output } = v.safeParse(answerSchema, data);
      if (!success) return;
      clearTimeout(silence);
      if (output.kind === 'progress') silence = setTimeout(giveUp, SILENCE);
      if (output.kind === 'progress') return onProgress(output.done, output.of);
      port1.close();
      done(output);
    };
    worker.postMessage(order, [port2]);
  });
}

/** For pages that say nothing about it: keeps site and story once nothing else needs the line. */
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
