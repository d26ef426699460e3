import { useLayoutEffect, useState } from 'react';
import type { Playback } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { type ActivePassage, createActivePassage } from './active-passage.ts';

/** The passage at the playback's instant: the same object for all versions of a story. */
export function useActivePassage(story: Story, playback: Playback): ActivePassage {
  const [made, setMade] = useState(() => ({
    playback,
    active: createActivePassage(story, playback),
  }));
  let { active } = made;
  if (made.playback !== playback) {
    active = createActivePassage(story, playback);
    setMade({ playback, active });
  }
  useLayoutEffect(() => active.setStory(story), [active, story]);
  return active;
}
