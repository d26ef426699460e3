import { describe, expect, it } from 'vitest';
import { createStepper } from '../../../src/pages/stepper.ts';
import { stepsOf } from '../../../src/timeline/steps.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

function open(id: string) {
  const story = soundStory();
  const steps = stepsOf(story);
  const at = steps.find((step) => step.id === id)?.t ?? 0;
  const { playback, run } = crankedClock({ scale: buildTimeScale(story), at });
  const here = () => steps.find((step) => step.t === playback.getState().t)?.id;
  return { stepper: createStepper(steps, playback), playback, run, here };
}

describe('stepping', () => {
  it('goes on and back by one', () => {
    const { stepper, run, here } = open('alpha');
    stepper.next();
    run(1000);
    expect(here()).toBe('beta');
    stepper.previous();
    run(1000);
    expect(here()).toBe('alpha');
  });

  it('counts a second press from where the clock still runs to', () => {
    const { stepper, run, here } = open('alpha');
    stepper.next();
    run(100);
    stepper.next();
    run(1000);
    expect(here()).toBe('toast');
  });

  it('ends at both ends', () => {
    const first = open('once');
    expect(first.stepper.has(-1)).toBe(false);
    first.stepper.previous();
    expect(first.here()).toBe('once');
    const last = open('gamma');
    expect(last.stepper.has(1)).toBe(false);
    last.stepper.next();
    last.run(1000);
    expect(last.here()).toBe('gamma');
  });
});
