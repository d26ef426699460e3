import type { Source, Story } from '../../story/model.ts';
import { conflictsOf } from '../passage/passage-text.ts';

const lists = new WeakMap<Story, readonly Source[]>();

/** A story's sources in the order in which its passages name them; sources that only claims name come last. */
export function sourcesOf(story: Story): readonly Source[] {
  let list = lists.get(story);
  if (!list) {
    const named = story.passages.flatMap(({ sources }) => sources);
    const claimed = conflictsOf(story).flatMap(({ claims }) => claims.map(({ source }) => source));
    list = [...new Set([...named, ...claimed])];
    lists.set(story, list);
  }
  return list;
}

const numbers = new WeakMap<Story, ReadonlyMap<Source, number>>();

/** A source's number in the list at the end of the article, from 1. */
export function numberOf(story: Story, source: Source): number {
  let table = numbers.get(story);
  if (!table) {
    table = new Map(sourcesOf(story).map((each, i) => [each, i + 1]));
    numbers.set(story, table);
  }
  return table.get(source) ?? 0;
}

/** "1–3, 7": numbers in order, of which three or more in a row are joined. */
export function numbersText(list: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of list.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return String(first);
      return `${first}${last === first + 1 ? ', ' : '–'}${last}`;
    })
    .join(', ');
}
