import { useCallback, useEffect, useState } from 'react';
import { t } from '../../i18n/translate.ts';
import { resolveIssue } from '../../ui/issues/issues.ts';
import type { OfflineAnswer, OfflineFailure } from '../../workers/offline/messages.ts';
import { ask, isNetworkIdle, whenIdle, workerOfSite } from '../../workers/offline/register.ts';
import { reportToPresenter } from './presenter-issues.ts';

export interface Offline {
  /** "Available offline (3.9 MB)", with how many pictures and films are not; empty while there is nothing to report. */
  readonly text: string;
  readonly busy: boolean;
  /** Checks every file by its hash, and fetches what is missing or damaged. */
  readonly makeSafe: () => void;
}

const NOT_KEPT = 'talk-not-kept';

const FAILURES = {
  network: 'presenter.offline-network',
  changed: 'presenter.offline-changed',
  full: 'presenter.offline-full',
  other: 'presenter.offline-refused',
} as const satisfies Record<OfflineFailure, string>;

/** Whether all files of the talk are stored for offline use, and what stores them. */
export function useOffline(slug: string): Offline {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  const show = useCallback((answer: OfflineAnswer) => {
    const complete = answer.kind === 'state' && answer.missing === 0;
    setText(complete ? readyText(answer) : '');
    return complete;
  }, []);

  const makeSafe = useCallback(async () => {
    setBusy(true);
    setText(t('presenter.offline-checking'));
    const worker = await workerOfSite();
    const onProgress = (file: number, of: number) =>
      setText(t('presenter.offline-file', { file, of }));
    const answer: OfflineAnswer = worker
      ? await ask(worker, { do: 'safe', slug, films: true }, onProgress)
      : { kind: 'failed', why: 'other' };
    setBusy(false);
    if (show(answer)) {
      const left = answer.kind === 'state' ? answer.left : 0;
      setText(
        left > 0
          ? t('presenter.offline-checked-but', { count: left })
          : t('presenter.offline-checked'),
      );
      resolveIssue(NOT_KEPT);
    } else
      reportToPresenter(NOT_KEPT, t(FAILURES[answer.kind === 'failed' ? answer.why : 'other']));
  }, [slug, show]);

  useEffect(() => {
    if (!import.meta.env.PROD) return;
    let unmounted = false;
    void (async () => {
      // A talk that was stored on an earlier visit is ready at once.
      const controller = navigator.serviceWorker?.controller;
      if (controller) {
        const answer = await ask(controller, { do: 'state', slug });
        if (!unmounted) show(answer);
      }
      if (!isNetworkIdle()) return;
      await whenIdle();
      if (unmounted) return;
      const worker = await workerOfSite();
      if (unmounted) return;
      if (!worker) return reportToPresenter(NOT_KEPT, t(FAILURES.other));
      // A failure is no news where the talk is ready: there may be no network.
      let answer = await ask(worker, { do: 'safe', slug, films: true });
      if (answer.kind === 'failed') answer = await ask(worker, { do: 'state', slug });
      if (!unmounted) show(answer);
    })();
    return () => {
      unmounted = true;
    };
  }, [slug, show]);

  return { text, busy, makeSafe: () => void makeSafe() };
}

function readyText({ bytes, left }: Extract<OfflineAnswer, { kind: 'state' }>): string {
  const values = { megabytes: megabytes(bytes) };
  if (left === 0) return t('presenter.offline-ready', values);
  return t('presenter.offline-ready-but', { ...values, count: left });
}

/** 3.9 */
function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}
