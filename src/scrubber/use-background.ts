import { useState } from 'react';
import type { Playback } from '../playback/playback.ts';
import { usePlayback } from '../playback/use-playback.ts';
import type { TimeScale } from '../timeline/time-scale.ts';

interface Background {
  /** The background has room on the axis. */
  readonly open: boolean;
  readonly toggle: () => void;
}

/**
 * Whether the background is open. A clock that goes into the background opens it, and folds it again
 * on leaving; what a reader has opened stays open until the reader folds it. Nothing is stored.
 */
export function useBackground({
  playback,
  scale,
}: {
  readonly playback: Playback;
  readonly scale: TimeScale;
}): Background {
  const within = usePlayback(playback, ({ t }) => t < scale.journey.from);
  // A drag out of the background goes on under the pointer: the axis must not change meanwhile.
  const dragging = usePlayback(playback, ({ by, settled }) => by === 'scrub' && !settled);
  const [open, setOpen] = useState<'clock' | 'reader' | null>(within ? 'clock' : null);
  const [was, setWas] = useState(within);
  if (within !== was && !dragging) {
    setWas(within);
    if (within && !open) setOpen('clock');
    else if (!within && open === 'clock') setOpen(null);
  }
  return {
    open: open !== null,
    toggle: () => setOpen(open === null ? 'reader' : null),
  };
}
