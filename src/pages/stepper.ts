import type { Playback } from '../playback/playback.ts';
import { type Step, stepAt } from '../timeline/steps.ts';

export interface Stepper {
  next(): void;
  previous(): void;
  /** Whether there is a step in that direction from the moment that the clock goes to. */
  has(direction: 1 | -1): boolean;
}

/** Goes from step to step. A second press during a glide counts from the glide's end. */
export function createStepper(steps: readonly Step[], playback: Playback): Stepper {
  let target: number | null = null;

  function stepIn(direction: 1 | -1): Step | undefined {
    const { t, by, settled } = playback.getState();
    const from = target !== null && by === 'keys' && !settled ? target : t;
    const here = stepAt(steps, from);
    if (direction > 0) return steps[here + 1];
    let before = here;
    while (steps[before]?.t === from) before -= 1;
    return steps[before];
  }

  function go(direction: 1 | -1): void {
    const step = stepIn(direction);
    if (!step) return;
    target = step.t;
    playback.glide(step.t, 'keys');
  }

  return {
    next: () => go(1),
    previous: () => go(-1),
    has: (direction) => stepIn(direction) !== undefined,
  };
}
