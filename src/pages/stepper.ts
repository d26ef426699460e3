import type { Playback } from '../playback/playback.ts';
import { type Step, stepAt } from '../timeline/steps.ts';

export interface Stepper {
  next(): void;
  previous(): void;
  /** Whether there is a step in that direction, for the place that the clock runs to. */
  has(direction: 1 | -1): boolean;
}

/** Goes from step to step. A second press while the clock still runs counts from where it runs to. */
export function createStepper(steps: readonly Step[], playback: Playback): Stepper {
  let goal: number | null = null;

  function target(direction: 1 | -1): Step | undefined {
    const { t, by, settled } = playback.getState();
    const from = goal !== null && by === 'keys' && !settled ? goal : t;
    const here = stepAt(steps, from);
    if (direction > 0) return steps[here + 1];
    let before = here;
    while (steps[before]?.t === from) before -= 1;
    return steps[before];
  }

  function go(direction: 1 | -1): void {
    const step = target(direction);
    if (!step) return;
    goal = step.t;
    playback.glide(step.t, 'keys');
  }

  return {
    next: () => go(1),
    previous: () => go(-1),
    has: (direction) => target(direction) !== undefined,
  };
}
