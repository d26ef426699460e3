import { useMemo, useState } from 'react';
import type { Story } from '../story/model.ts';
import { buildJourney } from '../timeline/build-journey.ts';
import type { Journey } from '../timeline/journey.ts';
import { isSameJourney } from '../timeline/same-journey.ts';
import { type Step, stepsOf } from '../timeline/steps.ts';
import { buildTimeScale, type TimeScale } from '../timeline/time-scale.ts';

interface Travelled {
  readonly journey: Journey;
  readonly scale: TimeScale;
  readonly steps: readonly Step[];
}

/**
 * A story's journey, for its map and its timeline. It stays the same for all versions that differ in their
 * text alone: `journey.story` may be an earlier one.
 */
export function useJourney(story: Story): Travelled {
  const [kept, keep] = useState(story);
  const shown = isSameJourney(kept, story) ? kept : story;
  if (shown !== kept) keep(shown);
  return useMemo(
    () => ({ journey: buildJourney(shown), scale: buildTimeScale(shown), steps: stepsOf(shown) }),
    [shown],
  );
}
