import { useCallback, useEffect, useState } from 'react';
import { resolveIssue } from '../../ui/issues.ts';
import type { OfflineAnswer, OfflineFailure } from '../../workers/offline/messages.ts';
import { ask, isNetworkIdle, whenIdle, workerOfSite } from '../../workers/offline/register.ts';
import { reportToPresenter } from './talk/issue-for-presenter.ts';

export interface Offline {
  /** "Ready offline · 3.9 MB"; empty while there is nothing to say. */
  readonly words: string;
  readonly ready: boolean;
  readonly busy: boolean;
  /** Proves every file by its hash, and fetches what is missing or broken. */
  readonly makeSafe: () => void;
}

const NOT_KEPT = 'talk-not-kept';
const PROVED = 'Every file of this talk is here and proved: it needs no network.';
const REFUSED =
  'The files could not be kept: this browser or address does not allow it, or its store is full. The talk goes on with the network.';

const FAILED: Readonly<Record<OfflineFailure, string>> = {
  network: 'The network broke off before all files were kept. The talk goes on; try again later.',
  changed:
    'The site has changed since this page was loaded, so its files could not be kept. The talk goes on; load the page again when it is over.',
  full: 'The browser’s store is full: not all files are kept. The talk goes on with the network.',
  other: REFUSED,
};

/** Whether the talk can do without a network, and what makes it so. */
export function useOffline(slug: string): Offline {
  const [words, setWords] = useState('');
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);

  const hear = useCallback((answer: OfflineAnswer) => {
    const done = answer.kind === 'state' && answer.missing === 0;
    setReady(done);
    setWords(done ? `Ready offline · ${megabytes(answer.bytes)}` : '');
    return done;
  }, []);

  const makeSafe = useCallback(async () => {
    setBusy(true);
    setWords('Files are being checked.');
    const worker = await workerOfSite();
    const answer: OfflineAnswer = worker
      ? await ask(worker, { do: 'safe', slug }, (done, of) => setWords(`File ${done} of ${of}`))
      : { kind: 'failed', why: 'other' };
    setBusy(false);
    if (hear(answer)) {
      setWords(PROVED);
      resolveIssue(NOT_KEPT);
    } else reportToPresenter(NOT_KEPT, answer.kind === 'failed' ? FAILED[answer.why] : REFUSED);
  }, [slug, hear]);

  useEffect(() => {
    if (!import.meta.env.PROD) return;
    let gone = false;
    void (async () => {
      // A talk that was kept before says so at once.
      const { serviceWorker } = navigator;
      const before = serviceWorker?.controller;
      if (before) {
        const answer = await ask(before, { do: 'state', slug });
        if (!gone) hear(answer);
      }
      if (!isNetworkIdle()) return;
      await whenIdle();
      if (gone) return;
      const worker = await workerOfSite();
      if (gone) return;
      if (!worker) return reportToPresenter(NOT_KEPT, REFUSED);
      // A failure now is no news for a talk that is ready: the room may have no network.
      let answer = await ask(worker, { do: 'safe', slug });
      if (answer.kind === 'failed') answer = await ask(worker, { do: 'state', slug });
      if (!gone) hear(answer);
    })();
    return () => {
      gone = true;
    };
  }, [slug, hear]);

  return { words, ready, busy, makeSafe: () => void makeSafe() };
}

/** "3.9 MB" */
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
