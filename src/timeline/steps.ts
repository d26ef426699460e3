import { countLeading } from '../geo/binary-search.ts';
import type { LocalText, Moment, Place, Stop, Story } from '../story/model.ts';

/** A point of the story that one can go to: "next stop" goes from step to step. */
export interface Step {
  readonly id: string;
  /** Epoch ms. */
  readonly t: number;
  readonly title: LocalText;
  readonly place: Place;
  readonly kind: 'moment' | Stop['kind'];
  readonly passage: string | null;
  /** What the step is made of. */
  readonly of: Stop | Moment;
}

/** Moments, stops, passes and calls by time; of those at one time, in the order of the story. */
export function stepsOf(story: Story): readonly Step[] {
  const moments = story.moments.map((moment): Step => {
    const { id, from, title, place, passage } = moment;
    return { id, t: from, title, place, kind: 'moment', passage, of: moment };
  });
  const stops = story.stops.map((stop): Step => {
    const { id, from, title, place, kind, passage } = stop;
    return { id, t: from.best, title, place, kind, passage, of: stop };
  });
  return [...moments, ...stops].sort((a, b) => a.t - b.t);
}

/** The instant at which a story opens that is asked for no other. Epoch ms. */
export function firstInstant(story: Story): number {
  return story.passages[0]?.start ?? stepsOf(story)[0]?.t ?? 0;
}

/** Index of the last step at or before an instant; -1 before the first. */
export function stepAt(steps: readonly Step[], t: number): number {
  return countLeading(steps.length, (i) => (steps[i] as Step).t <= t) - 1;
}
