import type { Story } from '../story/model.ts';
import { yearOf } from './format/format-time.ts';

const known = new WeakMap<Story, number | null>();

/** The year in which a whole journey takes place, which its dates need not repeat; null where it takes several. */
export function storyYear(story: Story): number | null {
  let year = known.get(story);
  if (year === undefined) {
    const [first, ...rest] = story.stops.flatMap(({ from, to, zone }) =>
      [from, to].map(({ best }) => yearOf(best, zone)),
    );
    year = first !== undefined && rest.every((each) => each === first) ? first : null;
    known.set(story, year);
  }
  return year;
}
