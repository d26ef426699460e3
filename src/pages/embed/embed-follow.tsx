import { useEffect, useEffectEvent } from 'react';
import type { Playback } from '../../playback/playback.ts';
import type { Story } from '../../story/model.ts';
import { FollowButton, useFollowLive } from '../follow-live.tsx';
import { listenForShortcuts } from '../keys/shortcuts.ts';

interface EmbedFollowProps {
  readonly story: Story;
  readonly playback: Playback;
  /** The frame has shortcuts. */
  readonly keys: boolean;
}

/** Keeps the clock of a live story at now. */
export function EmbedFollow({ story, playback, keys }: EmbedFollowProps) {
  const follow = useFollowLive(story, playback);
  const toggle = useEffectEvent(() => follow?.toggle());
  const listens = keys && follow !== null;
  useEffect(() => {
    if (listens) return listenForShortcuts({ live: () => toggle() });
  }, [listens]);
  return <FollowButton follow={follow} />;
}
