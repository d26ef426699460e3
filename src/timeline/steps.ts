import { countLeading } from '../geo/binary-search.ts';
import type { LocalText } from '../story/local-text.ts';
import type { Moment, Place, Stop, Story } from '../story/model.ts';

/** A point of the story to go to: "next stop" goes to the next step. */
export interface Step {
  readonly id: string;
  /** Epoch ms. */
  readonly t: number;
  readonly title: LocalText;
  readonly place: Place;
  readonly kind: 'moment' | Stop['kind'];
  readonly passage: string | null;
  /** The stop or moment itself. */
  readonly of: Stop | Moment;
}

/** Moments, stops, passes and calls by time; those at the same time in the story's order, moments first. */
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

/** The instant at which a story opens, where the address asks for none: that of its opening stop. Epoch ms. */
export function firstInstant({ stops, opening }: Pick<Story, 'stops' | 'opening'>): number {
  return stops.find(({ id }) => id === opening)?.from.best ?? 0;
}

/** Index of the last step at or before an instant; -1 before the first. */
export function stepAt(steps: readonly Step[], t: number): number {
  return countLeading(steps.length, (i) => (steps[i] as Step).t <= t) - 1;
}
