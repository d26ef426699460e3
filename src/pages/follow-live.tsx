import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { t } from '../i18n/translate.ts';
import { createFollowNow } from '../playback/follow-now.ts';
import type { Playback } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { nowMs } from '../timeline/live-now.ts';
import { Button } from '../ui/controls/button.tsx';
import './follow-live.css';

/** Whether the clock is kept at now, and how to change that. */
export interface FollowLive {
  readonly on: boolean;
  readonly toggle: () => void;
}

const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** Keeps the clock of a live story at now if the reader asks for it; null where nothing happens any more. */
export function useFollowLive({ live }: Story, playback: Playback): FollowLive | null {
  const follow = useMemo(
    () => createFollowNow({ playback, now: nowMs, wait: waitFor }),
    [playback],
  );
  const on = useSyncExternalStore(follow.subscribe, follow.isOn, follow.isOn);
  // Before the page reacts it is not known how late it is: the button is there from the first view.
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!live) return;
    const left = live.until - nowMs();
    setOver(left <= 0);
    if (left > 0) return waitFor(() => setOver(true), Math.min(left, LONGEST_TIMEOUT));
  }, [live]);
  const available = live !== null && !over;
  useEffect(() => {
    if (!available) follow.set(false);
    return () => follow.set(false);
  }, [available, follow]);
  return available ? { on, toggle: () => follow.set(!follow.isOn()) } : null;
}

function waitFor(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

interface FollowButtonProps {
  readonly follow: FollowLive | null;
  /** Show the words beside the icon. */
  readonly words?: boolean;
}

/** Keeps the clock at now, until anything moves it; nothing in a story that is over. */
export function FollowButton({ follow, words = false }: FollowButtonProps) {
  if (!follow) return null;
  return (
    <Button
      className="follow-live"
      icon="live"
      words={words}
      look={words ? 'framed' : 'quiet'}
      label={t('reader.follow-live')}
      aria-pressed={follow.on}
      onClick={follow.toggle}
    />
  );
}
