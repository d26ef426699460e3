import { describe, expect, it } from 'vitest';
import { createStepper } from '../../../src/pages/stepper.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { stepsOf } from '../../../src/timeline/steps.ts';
import { rawStory } from '../../fixtures/raw-story.ts';
import { crank } from './crank.ts';

function open(id: string) {
  const { story } = parseStory(rawStory());
  if (!story) throw new Error('The sample is not sound.');
  const steps = stepsOf(story);
  const { playback, turn } = crank(story, steps.find((step) => step.id === id)?.t);
  const here = () => steps.find((step) => step.t === playback.getState().t)?.id;
  return { stepper: createStepper(steps, playback), playback, turn, here };
}

describe('stepping', () => {
  it('goes on and back by one', () => {
    const { stepper, turn, here } = open('alpha');
    stepper.next();
    turn(1000);
    expect(here()).toBe('beta');
    stepper.previous();
    turn(1000);
    expect(here()).toBe('alpha');
  });

  it('counts a second press from where the clock still runs to', () => {
    const { stepper, turn, here } = open('alpha');
    stepper.next();
    turn(100);
    stepper.next();
    turn(1000);
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
    last.turn(1000);
    expect(last.here()).toBe('gamma');
  });
});
