import type { Playback } from '../playback/playback.ts';
import type { Step } from '../timeline/steps.ts';

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
    return direction > 0
      ? steps.find((step) => step.t > from)
      : steps.findLast((step) => step.t < from);
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
